import type { Command } from "../../decisions/commands.ts";
import type { KnownPerson } from "../../decisions/context.ts";
import type { DecisionState } from "../../decisions/state.ts";
import type { Policies } from "../decisions/world.ts";
import type { OwnRecord, SampleRole } from "./records.ts";
import { type Story, tell } from "./telling.ts";

export const OWN_TAG = "Ajar’s own";

export type Cast = Readonly<Record<SampleRole, KnownPerson>>;

interface Step {
  readonly by: SampleRole;
  /** What happens depends on what stands there: options are named by the events that added them. */
  readonly command: (state: DecisionState | null) => Command;
}

const now = (command: Command) => () => command;

function discussion(record: OwnRecord, cast: Cast): Step[] {
  const { owner } = record;
  const doubts = record.dissent.map(({ who, about, reason }): Step => {
    return { by: who, command: now({ type: "takePosition", input: { stance: "disagree", about, reason } }) };
  });
  const agreed = record.consulted.map((by): Step => {
    return { by, command: now({ type: "takePosition", input: { stance: "agree" } }) };
  });
  const settled = record.dissent.flatMap(({ who, weighed, committed }): Step[] => {
    const person = cast[who].id;
    return [
      { by: owner, command: now({ type: "weigh", input: { person, note: weighed } }) },
      { by: owner, command: now({ type: "askToCommit", input: { person } }) },
      { by: who, command: now(committed ? { type: "commit", input: {} } : { type: "decline", input: {} }) },
    ];
  });
  return [...doubts, ...agreed, ...settled];
}

/** A record as the commands that would have made it. */
function steps(record: OwnRecord, cast: Cast): Step[] {
  const { title, question, door, options, area, opened, firstShare, owner } = record;
  const { share, decided, expected, tripwire, wayBack, reviewOn, choice } = record;
  const opening = { title, question, door, options, openedAt: opened, tags: [area, OWN_TAG] };
  const ending = { share, decidedAt: decided, expectedOutcome: expected, tripwire, wayBack, reviewOn };
  return [
    { by: owner, command: now({ type: "open", input: { ...opening, share: firstShare } }) },
    ...discussion(record, cast),
    {
      by: owner,
      command: (state) => {
        const option = state?.options[choice - 1]?.seq;
        if (option === undefined) throw new Error(`“${title}” chooses an option that it does not have.`);
        return { type: "decide", input: { ...ending, choice: { option } } };
      },
    },
  ];
}

/** Nobody noted the hour: the acts of a record follow one another on its day, a minute apart, from the morning on. */
const MORNING = "T06:00:00.000Z";
const MINUTE = 60_000;

/** The events of a record, made by the same rules as everybody's. @throws where the rules refuse it */
export function storyOf(
  record: OwnRecord,
  cast: Cast,
  { decision, policies, zone }: { decision: string; policies: Policies; zone: string },
): Story {
  const people = new Map(Object.values(cast).map((person) => [person.id, person]));
  const start = Date.parse(`${record.decided}${MORNING}`);
  const told = steps(record, cast).map(({ by, command }, place) => ({
    by: cast[by],
    at: new Date(start + place * MINUTE),
    command,
  }));
  const world = { zone, decision, policies, people, members: people, teams: new Set<string>() };
  return tell(record.title, told, world);
}
