import { nextRung, openEscalation, pastHands } from "../../decisions/escalations.ts";
import { replay } from "../../decisions/replay.ts";
import { sees } from "../../decisions/sight.ts";
import type { DecisionState } from "../../decisions/state.ts";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { findDecision } from "../decisions/history.ts";
import type { Scope } from "../scope.ts";
import type { LadderResource, NextRungs } from "./resource.ts";
import { loadLadder } from "./rungs.ts";

/** The ladder for all first, also while it is empty; then those of the teams that have one, by name. */
export async function readLadders({ workspaceId }: Scope): Promise<LadderResource[]> {
  const rows = await database().ladderRung.findMany({
    where: { workspaceId },
    select: {
      hours: true,
      team: { select: { id: true, name: true } },
      membership: { select: { person: { select: { id: true, name: true } } } },
    },
    orderBy: [{ team: { name: "asc" } }, { place: "asc" }],
  });
  const all: LadderResource = { team: null, rungs: [] };
  const byTeam = new Map<string | null, LadderResource>([[null, all]]);
  for (const { team, hours, membership } of rows) {
    const ladder = byTeam.get(team?.id ?? null) ?? { team, rungs: [] };
    ladder.rungs.push({ person: membership.person, hours });
    byTeam.set(team?.id ?? null, ladder);
  }
  return [...byTeam.values()];
}

/** Those whom it is about, and those who had it. */
function partiesOf(state: DecisionState, viewer: string): string[] {
  const waiting = openEscalation(state);
  const owner = state.owner === null ? [] : [state.owner];
  return waiting === undefined ? [viewer, ...owner] : [...owner, waiting.by, ...pastHands(waiting)];
}

/** The ladder of one decision as somebody sees it who is about to hand it up. */
export async function readNextRungs(scope: Scope, reference: string): Promise<NextRungs> {
  const { workspaceId, personId } = scope;
  const found = await findDecision(database(), scope, reference);
  const state = found && replay(found.events);
  if (!state) throw new AjarError("not-found", "There is no such decision.");
  const ladder = await loadLadder(database(), workspaceId, state.team);
  const members = await database().membership.findMany({
    where: { workspaceId, personId: { in: ladder.map(({ person }) => person) } },
    select: { role: true, person: { select: { id: true, name: true } }, teams: { select: { teamId: true } } },
  });
  const parties = partiesOf(state, personId);
  const rungs = ladder.flatMap(({ person: id, hours }) => {
    const member = members.find(({ person }) => person.id === id);
    if (!member) return [];
    const teams = member.teams.map(({ teamId }) => teamId);
    const onlooker = { id, role: member.role, teams };
    return [{ person: member.person, hours, sees: sees(state, onlooker), past: parties.includes(id) }];
  });
  return { rungs, next: nextRung(ladder, parties)?.person ?? null };
}
