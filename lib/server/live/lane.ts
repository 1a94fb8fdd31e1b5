import { connect, type Database } from "../db.ts";
import { env } from "../env.ts";
import { onShutdown } from "../runtime/state.ts";

const LANE_SIZE = 2;

const shared = globalThis as typeof globalThis & { ajarLane?: Database };

/** What is told and who may hear it goes past the queue of the requests: news is of use while it is new. */
export function lane(): Database {
  if (!shared.ajarLane) {
    const made = connect(env().databaseUrl, LANE_SIZE);
    shared.ajarLane = made;
    onShutdown("connections for telling", () => made.$disconnect());
  }
  return shared.ajarLane;
}
