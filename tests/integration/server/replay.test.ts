import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { replay } from "../../../lib/decisions/replay.ts";
import { AjarError } from "../../../lib/errors.ts";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { findDecision } from "../../../lib/server/decisions/history.ts";
import { mintScope, type Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace, ZONE } from "../../support/workspace.ts";
import { give, open } from "../../support/writing.ts";
import { actorOf, commandOf, type Move, move } from "../../unit/decisions/moves.ts";
import { cast, Story } from "../../unit/decisions/story.ts";

await useDatabase();

const RUNS = 25;
/** What the rules say no with; whatever else comes out of the write path is a bug. */
const EXPECTED = ["invalid", "not-allowed", "wrong-state", "already-done", "too-late", "not-found"];

let workspaceId: string;
let slug: string;

beforeAll(async () => {
  ({ id: workspaceId, slug } = await makeWorkspace());
  for (const { id, role, standing } of cast) {
    await database().person.create({ data: { id, name: id, email: `${id}@example.org` } });
    await database().membership.create({ data: { workspaceId, personId: id, role, standing } });
  }
});

function scopeOf({ id, role, standing }: (typeof cast)[number]): Scope {
  return mintScope({ workspaceId, slug, zone: ZONE, personId: id, role, standing, teams: [] });
}

/** The decision as the store has it, for the generator to look at. */
async function present(reference: string): Promise<Story> {
  const story = new Story({ now: new Date().toISOString(), zone: ZONE });
  const [anybody] = cast;
  if (!anybody) throw new Error("There is nobody to look.");
  story.history = (await findDecision(database(), scopeOf(anybody), reference))?.events ?? [];
  story.state = replay(story.history);
  return story;
}

async function tryMove(reference: string, made: Move): Promise<boolean> {
  const story = await present(reference);
  const actor = actorOf(made, story);
  const command = commandOf(made, story);
  if (command.type === "open") return false;
  try {
    await give(scopeOf(actor), reference, command);
    return true;
  } catch (error) {
    if (error instanceof AjarError && EXPECTED.includes(error.code)) return false;
    throw error;
  }
}

it("replaying the history gives the row, the facts and the derived tables, whatever people do", async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 10, maxLength: 25 }), async (moves) => {
      const [olga] = cast;
      if (!olga) throw new Error("Nobody is there.");
      const reference = await open(scopeOf(olga), { options: ["Postgres", "Kafka"] });
      for (const made of moves) if (await tryMove(reference, made)) accepted += 1;
      expect((await verifyAudit(database())).findings).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  // A generator that is refused everything would prove nothing.
  expect(accepted).toBeGreaterThan(RUNS);
}, 180_000);
