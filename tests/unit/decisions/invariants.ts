import { expect } from "vitest";
import type { Command } from "../../../lib/decisions/commands.ts";
import type { Refusal } from "../../../lib/decisions/context.ts";
import { currentPosition, isDoubt, isOpen, standingOutcome } from "../../../lib/decisions/current.ts";
import { type DecisionEvent, eventData } from "../../../lib/decisions/events.ts";
import { effectiveEvents } from "../../../lib/decisions/replay.ts";
import type { DecisionState } from "../../../lib/decisions/state.ts";
import { standings } from "../../../lib/decisions/words.ts";
import { errorTable } from "../../../lib/errors.ts";
import { cast, DAY, SELF, type Story } from "./story.ts";

/** The arrows of the diagram in domain.md; a batch may also leave the status as it is. */
const arrows = new Set([
  "open decided",
  "open dropped",
  "decided open",
  "dropped open",
  "decided reversed",
  "decided superseded",
]);

/** The history as a whole: numbers, batches, order of times, schemas. */
export function checkHistory(history: readonly DecisionEvent[]): void {
  expect(history.map(({ seq }) => seq)).toEqual(history.map((_, place) => place + 1));
  const batches = new Map<string, DecisionEvent>();
  let before: DecisionEvent | undefined;
  for (const event of history) {
    expect(event.occurredAt <= event.recordedAt).toBe(true);
    if (event.type !== "opened" && event.type !== "decided") expect(event.occurredAt).toBe(event.recordedAt);
    if (before !== undefined) expect(before.recordedAt <= event.recordedAt).toBe(true);
    expect(eventData[event.type].parse(event.data)).toEqual(event.data);
    const first = batches.get(event.batch);
    // One batch is one command: by one person at one time, and in one piece.
    if (first !== undefined) {
      expect(before?.batch).toBe(event.batch);
      expect([event.actor, event.recordedAt]).toEqual([first.actor, first.recordedAt]);
    }
    batches.set(event.batch, first ?? event);
    before = event;
  }
}

/** What a command may add, in the situation before it. */
export function checkEvents(
  before: DecisionState | null,
  command: Command,
  story: Story,
  events: readonly DecisionEvent[],
): void {
  const { context } = story;
  if (context === undefined) throw new Error("No command was given.");
  expect(events.length).toBeGreaterThan(0);
  expect(new Set(events.map(({ batch }) => batch))).toEqual(new Set([context.batch]));
  for (const event of events) {
    expect([event.actor, event.recordedAt]).toEqual([context.actor.id, context.now]);
    if (event.type === "positionTaken" || event.type === "forecastMade") {
      expect(event.data.late).toBe(before !== null && before.status !== "open");
    }
    if (event.type === "committed") expect(event.data).toMatchObject(commitmentBy(story, event));
  }
  expect(context.actor.role).not.toBe("viewer");
  const { id, role } = context.actor;
  const isAdmin = role === "admin" || role === "steward";
  const waiting = before?.escalations.find(({ status }) => status === "open");
  if (command.type === "decide") expect([before?.owner, waiting?.to]).toContain(id);
  if (command.type === "resolveEscalation") expect(waiting?.to).toBe(id);
  if (command.type === "withdrawEscalation") expect(waiting?.by).toBe(id);
  if (command.type === "decide" && waiting !== undefined && waiting.to !== id) {
    expect(Date.parse(context.now) - Date.parse(waiting.since)).toBeGreaterThanOrEqual(2 * DAY);
    expect(command.input.withoutAnswer).toBeDefined();
  }
  if (["weigh", "review", "closeRound", "holdJudgement"].includes(command.type))
    expect(before?.owner).toBe(id);
  if (
    [
      "edit",
      "addOption",
      "setDoor",
      "moveTeam",
      "setVisibility",
      "inviteGuest",
      "hideAnswers",
      "linkParent",
      "unlinkParent",
    ].includes(command.type)
  )
    expect([before?.owner, before?.opener]).toContain(id);
  if (["handOver", "reopen", "drop", "reverse", "supersede", "learn", "skipLesson"].includes(command.type)) {
    expect(isAdmin || before?.owner === id).toBe(true);
  }
}

/** Direction and sincerity told from the events alone, as the domain defines them. */
function commitmentBy(story: Story, committed: DecisionEvent & { type: "committed" }) {
  const told = effectiveEvents(story.history).filter(({ seq }) => seq < committed.seq);
  const start = told.find(({ seq }) => seq === committed.data.commitment);
  if (start?.type !== "commitmentAsked" && start?.type !== "commitmentOffered")
    throw new Error("Nothing was asked.");
  const other = start.type === "commitmentAsked" ? start.data.askerStanding : start.data.ownerStanding;
  const rank = standings.indexOf(start.data.personStanding) - standings.indexOf(other);
  const person = start.type === "commitmentAsked" ? start.data.person : start.actor;
  expect(person).toBe(committed.actor);
  let stated = false;
  let sincere = false;
  for (const event of told) {
    if (event.type === "positionTaken" && event.actor === person && event.data.reason !== null) {
      if (isDoubt(event.data.stance)) stated = true;
    }
    if (event.type === "viewWeighed" && event.data.person === person && stated) sincere = true;
  }
  return { sincere, direction: rank === 0 ? "peer" : rank < 0 ? "down" : "up" };
}

/** What holds in every state, and between one state and the next. */
export function checkState(before: DecisionState | null, command: Command, state: DecisionState): void {
  if (before !== null && command.type !== "undo" && before.status !== state.status) {
    expect(arrows).toContain(`${before.status} ${state.status}`);
  }
  const open = state.commitments.filter(isOpen);
  expect(new Set(open.map(({ person }) => person)).size).toBe(open.length);
  if (state.status !== "open") expect(open).toEqual([]);
  for (const { person } of open)
    expect(isDoubt(currentPosition(state, person)?.stance ?? "agree")).toBe(true);
  for (const one of state.commitments) {
    expect(one.answeredAt === null).toBe(isOpen(one));
    expect(one.status === "committed").toBe(one.direction !== null && one.sincere !== null);
    expect(one.answeredAt === null || one.answeredAt >= one.at).toBe(true);
  }
  checkEscalations(state);
  for (const position of state.positions) {
    expect(position.reasoned).toBe(position.reason !== null);
    if (isDoubt(position.stance)) expect([position.reasoned, position.about === null]).toEqual([true, false]);
    else expect(position.about).toBeNull();
  }
  expect(standingOutcome(state) !== undefined).toBe(
    ["decided", "reversed", "superseded"].includes(state.status),
  );
  for (const outcome of state.outcomes) {
    expect(outcome.decided.at >= state.opened.at).toBe(true);
    expect(outcome.skips.map(({ ask }) => ask).sort()).toEqual([...outcome.unmet].sort());
    for (const ask of outcome.unmet) expect(outcome.policy?.asks).toContain(ask);
    expect(outcome.option === null || outcome.choice === null).toBe(true);
    if (outcome.option !== null) expect(state.options.map(({ seq }) => seq)).toContain(outcome.option);
  }
  for (const [place, outcome] of state.outcomes.entries()) {
    const earlier = state.turns.findLast(({ kind, seq }) => kind === "reopened" && seq < outcome.seq);
    expect(earlier !== undefined || place === 0).toBe(true);
    if (earlier !== undefined) expect(outcome.decided.at >= earlier.at).toBe(true);
  }
  if (state.owner !== null) expect(state.people).toContain(state.owner);
  expect(new Set(state.people).size).toBe(state.people.length);
  if (state.visibility === "team") expect(state.team).not.toBeNull();
  if (state.status !== "open" && state.status !== before?.status) expect(state.answers).toBe("shown");
  checkHindsight(state);
  if (state.noticed !== null) expect(state.noticed.at <= state.opened.at).toBe(true);
  if (state.due !== null) expect(state.due.at >= state.opened.at).toBe(true);
  expect(cast.find(({ id }) => id === state.owner)?.role).not.toBe("viewer");
  expect(cast.map(({ id }) => id)).toContain(state.owner);
}

/** One at a time, never with somebody twice, answered before its decision is closed, and whoever has it sees the decision. */
function checkEscalations(state: DecisionState): void {
  const waiting = state.escalations.filter(({ status }) => status === "open");
  expect(waiting.length).toBeLessThanOrEqual(state.status === "open" ? 1 : 0);
  for (const one of state.escalations) {
    expect(one.recognised <= one.at && one.at <= one.since && one.since < one.due).toBe(true);
    expect(one.answeredAt === null).toBe(one.status === "open");
    expect(one.answeredAt === null).toBe(one.answeredBy === null);
    const hands = [...one.handUps.map(({ from }) => from), one.to];
    expect(new Set([one.by, ...hands]).size).toBe(hands.length + 1);
    expect(one.statements[0]).toMatchObject({ by: one.by, seq: one.seq });
    expect(cast.find(({ id }) => id === one.to)?.role).not.toMatch(/viewer|guest/);
  }
  for (const { person, by } of state.consultations) expect(person).not.toBe(by);
  const asked = state.consultations.filter(({ seq }) => seq > (state.turns.at(-1)?.seq ?? 0));
  expect(new Set(asked.map(({ person }) => person)).size).toBe(asked.length);
}

/** What holds of what comes after deciding. */
function checkHindsight(state: DecisionState): void {
  expect(state.parent).not.toBe(SELF);
  for (const turn of state.turns) expect(turn.successor).not.toBe(SELF);
  for (const notice of state.notices) {
    const about = state.outcomes.findLast(({ seq }) => seq < notice.seq);
    expect(about && about.decided.at <= notice.noticed.at).toBe(true);
    expect(notice.noticed.at <= notice.at).toBe(true);
  }
  for (const { by, review: seq, verdict } of state.disputes) {
    const review = state.reviews.find((one) => one.seq === seq);
    expect(review).toBeDefined();
    expect(review?.by).not.toBe(by);
    expect(review?.verdict).not.toBe(verdict);
  }
  for (const { byTheBook, verdict, lesson } of state.reviews) {
    if (byTheBook) expect(verdict).toBe("bad");
    if (lesson !== null) expect(byTheBook).toBe(true);
  }
}

/** Facts told a second time, slowly, from the state. */
export function checkFacts(story: Story): void {
  const { present: state, facts } = story;
  const first = state.outcomes[0];
  const closed = standingOutcome(state);
  expect(facts).toMatchObject({ door: state.door, status: state.status, owner: state.owner });
  expect(facts.firstDecidedAt).toBe(first?.decided.at ?? null);
  expect(facts.decidedAt).toBe(closed?.decided.at ?? null);
  expect(facts.closedAt === null).toBe(state.status === "open");
  expect(facts.droppedAt !== null).toBe(state.status === "dropped");
  expect(facts.reversedAt !== null).toBe(state.status === "reversed");
  expect(facts.supersededAt !== null).toBe(state.status === "superseded");
  expect(facts.durationSeconds !== null).toBe(first !== undefined && state.openedKnown);
  if (facts.durationSeconds !== null) {
    expect(facts.durationSeconds).toBeGreaterThanOrEqual(0);
    expect(Number.isInteger(facts.durationSeconds)).toBe(true);
  }
  const reopenings = state.turns.filter(({ kind }) => kind === "reopened");
  expect(facts.reopenCount).toBe(reopenings.length);
  const undone = reopenings.find(({ seq }) => seq > (first?.seq ?? Number.POSITIVE_INFINITY));
  expect(facts.reopenedAt).toBe(undone?.at ?? null);
  expect(facts.contested).toBe(facts.firstDissentAt !== null);
  const committedAt = [...facts.upTimes, ...facts.downTimes, ...facts.peerTimes].sort();
  expect(committedAt).toHaveLength(facts.commitmentCount);
  expect(committedAt[0] ?? null).toBe(facts.firstCommittedAt);
  expect(committedAt).toEqual(expect.arrayContaining([...facts.sincereTimes]));
  expect(facts.askTimes).toHaveLength(facts.askCount);
  expect(facts.commitmentCount > 0).toBe(facts.firstCommittedAt !== null);
  if (facts.commitmentCount > 0) expect(facts.contested).toBe(true);
  expect(facts.positionPeople).toBeLessThanOrEqual(new Set(state.positions.map(({ by }) => by)).size);
  expect(facts.reviewDueOn !== null).toBe(closed !== undefined);
  const escalation = state.escalations.at(-1);
  expect(facts.escalationCount).toBe(state.escalations.length);
  expect(facts.escalatedAt).toBe(state.escalations[0]?.at ?? null);
  expect(facts.resolvedAt).toBe(escalation?.answeredAt ?? null);
  expect(facts.resolution === null).toBe(facts.resolvedAt === null);
  if (facts.escalatedAt !== null)
    expect((facts.recognisedAt ?? facts.escalatedAt) <= facts.escalatedAt).toBe(true);
  expect(facts.consultedAnswers).toBeLessThanOrEqual(facts.consultedCount);
  expect(facts.quietRounds).toBeLessThanOrEqual(facts.meetingCount + state.comments.length);
  if (facts.objectivesCount > 0) expect(facts.contested).toBe(true);
  const made = state.outcomes.at(-1);
  const reviews = state.reviews.filter(({ seq }) => made !== undefined && seq > made.seq);
  expect(facts.latestVerdict).toBe(reviews.at(-1)?.verdict ?? null);
  const [flag] = state.notices;
  expect(facts.flaggedAt).toBe(flag?.noticed.at ?? null);
  expect(facts.flaggedDecidedAt !== null).toBe(flag !== undefined);
  const since = effectiveEvents(story.history).filter(({ seq }) => flag !== undefined && seq > flag.seq);
  const corrected = since.find(({ type }) => ["reversed", "superseded", "decided"].includes(type));
  expect(facts.correctedAt).toBe(corrected?.occurredAt ?? null);
  expect(facts.verdictDisputed && facts.latestVerdict === null).toBe(false);
  expect(facts.successor !== null && facts.reversedAt === null && facts.supersededAt === null).toBe(false);
  expect(facts.parent).toBe(state.parent);
  for (const [found, until] of [
    [facts.enoughReachedAt, first],
    [facts.enoughSince, closed],
  ] as const) {
    let start: string | null = null;
    for (const reading of state.readings) {
      if (until !== undefined && reading.seq > until.seq) break;
      start = reading.share >= (facts.enough ?? 101) ? (start ?? reading.at) : null;
    }
    const latest = until?.decided.at ?? null;
    expect(found).toBe(start !== null && latest !== null && latest < start ? latest : start);
  }
}

/** A refusal says something that people and machines can use. */
export function checkRefusal({ code, detail, fields }: Refusal): void {
  expect(errorTable).toHaveProperty([code]);
  expect(code).not.toBe("internal");
  expect(detail).toMatch(/\.$/);
  if (code === "invalid" && fields.length === 0) expect(detail).toBe("There is nothing to change.");
  if (code !== "invalid") expect(fields).toEqual([]);
  for (const { field, message } of fields) expect(field.length * message.length).toBeGreaterThan(0);
}
