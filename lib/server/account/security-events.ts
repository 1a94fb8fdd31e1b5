import { database } from "../db.ts";
import type { SecurityEventResource } from "./resource.ts";

const MOST = 100;

/** What happened to one's way in, the latest first. */
export async function readSecurityEvents(personId: string): Promise<SecurityEventResource[]> {
  const rows = await database().securityEvent.findMany({
    where: { personId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST,
  });
  const ids = rows.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
  const actors = await database().person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return rows.map(({ id, kind, at, address, device, actorId, about, times }) => ({
    id,
    kind,
    at: at.toISOString(),
    address,
    device,
    actor: actors.find((person) => person.id === actorId)?.name ?? null,
    about,
    times,
  }));
}
