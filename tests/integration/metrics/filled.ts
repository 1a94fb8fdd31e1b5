import { randomUUID } from "node:crypto";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { adding, makeChanges } from "../../../lib/server/bulk.ts";
import { database } from "../../../lib/server/db.ts";
import { decisionRow, factsRow } from "../../../lib/server/decisions/rows.ts";
import { mintScope, type Scope } from "../../../lib/server/scope.ts";
import { OTHER_TEAM, olga, TEAM } from "../../unit/decisions/story.ts";
import { histories } from "./histories.ts";

const CHUNK = 1_000;

export interface Filled {
  readonly scope: Scope;
  readonly facts: readonly Fact[];
}

const letters = (number: number) => number.toString(16).toUpperCase().padStart(6, "0");

/** Of each eight without, with one and with several tags. */
const tagsOf = (number: number) =>
  ["Process", "Standards Track", "Money"].filter((_, place) => number & (1 << place));

/** One team is part of the other. */
const teamOf = (number: number) => [null, TEAM, OTHER_TEAM][number % 3] ?? null;
const pathOf = (team: string | null) => (team === null ? [] : team === TEAM ? [TEAM] : [team, TEAM]);

/** Three of four are part of one of those just before, so that trees are some levels deep. */
const parentOf = (ids: readonly string[], number: number) =>
  number % 4 === 0 ? null : (ids[number - 1 - (number % 2)] ?? null);

/** A workspace with random histories, and one row in five that its reader may not see. */
export async function fill(zone: string, seed: number, size: number): Promise<Filled> {
  const workspaceId = randomUUID();
  const db = database();
  await db.workspace.create({ data: { id: workspaceId, slug: workspaceId, name: zone, timeZone: zone } });
  await db.team.create({ data: { workspaceId, id: TEAM, name: "Engineering" } });
  await db.team.create({ data: { workspaceId, id: OTHER_TEAM, name: "Platform", parentId: TEAM } });
  const ids = Array.from({ length: size }, () => randomUUID());
  const told = histories(zone, size, seed).map(({ state, facts, dataProblem }, number) => ({
    state: { ...state, tags: tagsOf(number), team: teamOf(number), visibility: "workspace" as const },
    facts: { ...facts, tags: tagsOf(number), teams: pathOf(teamOf(number)) },
    dataProblem,
    id: ids[number] ?? randomUUID(),
    parentId: parentOf(ids, number),
    reference: letters(number),
    visibility: number % 5 === 0 ? ("people" as const) : ("workspace" as const),
  }));
  for (let from = 0; from < told.length; from += CHUNK) {
    const chunk = told.slice(from, from + CHUNK);
    const sealed = { version: 1, seq: 1, chainHead: new Uint8Array(32) };
    await db.decision.createMany({
      data: chunk.map(({ state, id, parentId, reference, visibility }) => ({
        ...decisionRow(state),
        // The other decisions of a story are of no workspace of the database.
        parentId,
        successorId: null,
        ...sealed,
        workspaceId,
        id,
        reference,
        visibility,
        updatedAt: new Date(),
        // Some are impossible and not marked, which the constraint of this table would notice.
        dataProblem: "Not looked at.",
      })),
    });
    const facts = chunk.map(({ state, dataProblem, id, parentId, visibility }) => ({
      ...factsRow(state, zone, defaultPolicies),
      parentId,
      workspaceId,
      decisionId: id,
      visibility,
      dataProblem,
    }));
    await makeChanges(db, adding("facts", facts));
  }
  const seen = told.filter(({ visibility }) => visibility === "workspace");
  const person = { personId: olga.id, role: "member", standing: "lead", teams: [] } as const;
  return {
    scope: mintScope({ workspaceId, slug: workspaceId, zone, ...person }),
    facts: seen.map(({ id, parentId, facts, dataProblem }) => ({
      ...facts,
      id,
      parent: parentId,
      dataProblem,
    })),
  };
}
