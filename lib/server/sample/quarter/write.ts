import { database, type Transaction } from "../../db.ts";
import { loadPolicies } from "../../decisions/world.ts";
import { freeReferences } from "../../imports/fresh.ts";
import type { Scope } from "../../scope.ts";
import { writeStory } from "../write.ts";
import { type Crew, quarterCrew } from "./crew.ts";
import { MADE_UP } from "./tale.ts";
import { tellQuarter } from "./tell-quarter.ts";

type Place = Pick<Scope, "workspaceId" | "zone">;

/** Writes the quarter of this crew, ending now. */
export async function tellHere(tx: Transaction, { workspaceId, zone }: Place, crew: Crew): Promise<void> {
  const policies = await loadPolicies(tx, workspaceId);
  const stories = tellQuarter({ crew, now: Date.now(), zone, policies });
  const references = await freeReferences(tx, workspaceId, stories.length);
  for (const [place, { id, ...story }] of stories.entries())
    await writeStory(tx, { workspaceId, decisionId: id }, references[place] ?? "", story, { zone, policies });
}

async function write(tx: Transaction, scope: Scope): Promise<void> {
  const { workspaceId } = scope;
  const there = await tx.decision.findFirst({
    where: { workspaceId, tags: { has: MADE_UP } },
    select: { id: true },
  });
  if (!there) await tellHere(tx, scope, await quarterCrew(tx, workspaceId));
}

/** Writes a quarter of a team that does not exist, ending today: all of it or, where it is there already, nothing. */
export async function writeQuarter(scope: Scope): Promise<void> {
  await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('ajar sample', 0))`;
      await write(tx, scope);
    },
    { timeout: 60_000 },
  );
}
