import { beforeAll, describe, expect, it } from "vitest";
import { defaultPolicies } from "../../../lib/decisions/policy.ts";
import { recentOf } from "../../../lib/metrics/counts.ts";
import { groupings, type View } from "../../../lib/metrics/view.ts";
import { closed, type Week } from "../../../lib/metrics/weeks.ts";
import { database } from "../../../lib/server/db.ts";
import { committedPart } from "../../../lib/server/metrics/committed.ts";
import { readCuts } from "../../../lib/server/metrics/cuts.ts";
import { decidedPart } from "../../../lib/server/metrics/decided.ts";
import { flowsPart, readWeeks } from "../../../lib/server/metrics/flows.ts";
import { type Part, partOf, readParts } from "../../../lib/server/metrics/parts.ts";
import { reviewedPart } from "../../../lib/server/metrics/reviewed.ts";
import { stretchedPart } from "../../../lib/server/metrics/stretches.ts";
import { watchedPart } from "../../../lib/server/metrics/watched.ts";
import { useDatabase } from "../../support/database.ts";
import { type Filled, fill } from "./filled.ts";

await useDatabase();

const ZONE = "Europe/Berlin";
const SIZE = 600;
const view: View = {
  cohort: {},
  zone: ZONE,
  asOf: { at: "2026-01-31T12:00:00.000Z", on: null },
  policies: defaultPolicies,
};

let workspace: Filled;
let weeks: readonly Week[];
beforeAll(async () => {
  workspace = await fill(ZONE, 11, SIZE);
  weeks = await readWeeks(workspace.scope, view);
});

const parts = (): readonly Part<unknown>[] => [
  watchedPart(view, [view.cohort, recentOf(view)]),
  decidedPart(view),
  committedPart(view),
  stretchedPart(view),
  reviewedPart(view),
  flowsPart(view, closed(weeks, ZONE)),
];

describe("a scan that is cut into several", () => {
  it.each(groupings)("counts the same as a whole one, by %s", async (by) => {
    const openings = workspace.facts.map(({ openedAt }) => openedAt).sort();
    // In the middle of an instant at which something was opened, and where nothing lies between two cuts.
    const cuts = [openings[100], openings[300], "2029-01-01T00:00:00.000Z"].filter(
      (cut) => cut !== undefined,
    );
    const counted = parts();
    const [whole, cut] = [
      await readParts(workspace.scope, view, by, counted),
      await readParts(workspace.scope, view, by, counted, cuts),
    ];
    expect([...cut.keys()].sort()).toEqual([...whole.keys()].sort());
    for (const group of whole.keys())
      for (const part of counted)
        expect(partOf(cut, group, part), `${part.name} of ${group}`).toEqual(partOf(whole, group, part));
  });

  it("is for whole workspaces that are large, and for no others", async () => {
    expect(await readCuts(workspace.scope, view, weeks)).toEqual([]);
    const { workspaceId } = workspace.scope;
    await database().$executeRaw`
      INSERT INTO decision (workspace_id, id, reference, version, seq, chain_head, status, visibility, opener_id, opened_at,
        opened_known, recorded_at, updated_at)
      SELECT ${workspaceId}::uuid, gen_random_uuid(), 'Z' || lpad(upper(to_hex(i)), 6, '0'), 1, 1, decode(repeat('00', 32), 'hex'), 'open',
        'workspace', ${workspace.scope.personId}::uuid, timestamptz '2025-01-01', true, now(), now() FROM generate_series(1, 50000) i`;
    await database().$executeRaw`
      INSERT INTO facts (workspace_id, decision_id, status, visibility, opened_at, opened_known, reopen_count, unmet_count,
        option_count, people_count, contested, ask_count, commitment_count, sincere_count, up_count, down_count, peer_count)
      SELECT d.workspace_id, d.id, 'open', 'workspace', d.opened_at, true, 0, 0, 0, 0, false, 0, 0, 0, 0, 0, 0
      FROM decision d WHERE d.workspace_id = ${workspaceId}::uuid AND d.reference LIKE 'Z______'`;
    const cuts = await readCuts(workspace.scope, view, weeks);
    expect(cuts.length).toBeGreaterThan(0);
    for (const cut of cuts) {
      expect(cut > (weeks[0]?.at ?? "")).toBe(true);
      expect(cut < view.asOf.at).toBe(true);
    }
    expect(await readCuts(workspace.scope, { ...view, cohort: { from: "2025-01-01" } }, weeks)).toEqual([]);
  });
});
