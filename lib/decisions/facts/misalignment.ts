import { currentPosition, standingOutcome } from "../current.ts";
import { lateTurns, roundsOf } from "../signs.ts";
import type { DecisionState } from "../state.ts";

/** Who said that objectives differ, and since when; told before the decision, as dissent is. */
function objectivesIn(state: DecisionState, end: number) {
  const said = state.positions.filter(({ about, seq }) => about === "objectives" && seq < end);
  const spoken = state.escalations.map(({ recognised }) => recognised);
  const [recognisedAt = null] = [...said.map(({ at }) => at), ...spoken].sort();
  return { objectivesCount: new Set(said.map(({ by }) => by)).size, recognisedAt };
}

/**
 * What happened where more talk does not help: when it was said that objectives differ, when it was escalated and when that
 * was answered; people asked by name; rounds in which nobody moved. The last escalation says how it ended.
 *
 * @param zone gives the days of rounds.
 * @example misalignmentOf(state, "Europe/Berlin").escalatedAt // null
 */
export function misalignmentOf(state: DecisionState, zone: string) {
  const end = standingOutcome(state)?.seq ?? Number.POSITIVE_INFINITY;
  const [first] = state.escalations;
  const last = state.escalations.at(-1);
  const asked = [...new Set(state.consultations.map(({ person }) => person))];
  const positions = state.positions.filter(({ seq }) => seq < end);
  // Only what these look at: there is one state for each row of a large import, and a whole one is wide.
  const { readings, meetings, comments, options, commitments, questions, evidence } = state;
  const { count, exhaustedAt } = roundsOf({ positions, readings, meetings, comments }, zone);
  return {
    ...objectivesIn(state, end),
    escalatedAt: first?.at ?? null,
    resolvedAt: last?.answeredAt ?? null,
    resolution: last === undefined || last.status === "open" ? null : last.status,
    escalationCount: state.escalations.length,
    handUpCount: state.escalations.reduce((sum, { handUps }) => sum + handUps.length, 0),
    consultedCount: asked.length,
    consultedAnswers: asked.filter((person) => currentPosition({ positions }, person)).length,
    meetingCount: state.meetings.length,
    quietRounds: count,
    exhaustedAt,
    lateTurns: lateTurns({ positions, readings, options, commitments, questions, evidence }).length,
  };
}
