import { isDeepStrictEqual } from "node:util";
import type { Database } from "../db.ts";
import { chainStart, link } from "./chain.ts";
import { workspaceEventData, workspaceEventKindNames } from "./kinds.ts";

const PAGE = 500;

/** What an event says, as far as this program knows its kind. */
function readable(type: string, data: unknown): boolean {
  const kind = workspaceEventKindNames.find((name) => name === type);
  return kind !== undefined && workspaceEventData[kind].safeParse(data).success;
}

/** Goes along the chain of a workspace's own history, from its start to the head that its row keeps. */
export async function workspaceFindings(
  db: Database,
  workspaceId: string,
): Promise<{ events: number; findings: string[] }> {
  const { eventSeq, eventHead } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { eventSeq: true, eventHead: true },
  });
  const findings: string[] = [];
  let hash = chainStart(workspaceId);
  let seen = 0;
  for (let more = true; more; ) {
    const events = await db.workspaceEvent.findMany({
      where: { workspaceId, seq: { gt: seen } },
      orderBy: { seq: "asc" },
      take: PAGE,
    });
    for (const event of events) {
      const { seq, type, actorId, personId, recordedAt, data } = event;
      if (seq !== seen + 1)
        return { events: seen, findings: [`event ${seen + 1} of its history is missing`] };
      hash = link(hash, { seq, type, actorId, personId, recordedAt, data });
      if (!isDeepStrictEqual(hash, new Uint8Array(event.hash)))
        return { events: seen, findings: [`event ${seq} of its history is not the one that was sealed`] };
      if (!readable(type, data)) findings.push(`event ${seq} of its history cannot be read`);
      seen = seq;
    }
    more = events.length === PAGE;
  }
  if (seen !== eventSeq) findings.push(`its row knows ${eventSeq} events, its history ${seen}`);
  else if (seen > 0 && !isDeepStrictEqual(hash, new Uint8Array(eventHead ?? [])))
    findings.push("the head of its chain is not the last event's");
  return { events: seen, findings };
}
