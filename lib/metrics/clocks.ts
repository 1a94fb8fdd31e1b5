import type { Fact } from "./fact.ts";
import type { End } from "./risk-table.ts";
import type { Moment } from "./view.ts";
import { elapsed } from "./working-time.ts";

/** A clock beside the one from opened to decided: what starts it, what it waits for, and what stops it before. */
interface Clock {
  readonly from: (fact: Fact) => string | null;
  readonly event: (fact: Fact) => string | null;
  readonly stop: (fact: Fact) => string | null;
}

/** The first closing from an instant on; the last one also where that was backdated to before it. */
function closedAfter({ firstDecidedAt, closedAt }: Fact, from: string | null): string | null {
  const first = (firstDecidedAt ?? "") >= (from ?? "") ? firstDecidedAt : null;
  return [first, closedAt].flatMap((at) => at ?? []).sort()[0] ?? null;
}

const answers = ["decided", "ruled", "returned"];
const isAnswered = ({ resolution }: Fact) => resolution !== null && answers.includes(resolution);

/**
 * `doubted`: from the first doubt to the first decision, unless it was dropped. `recognised`: from the first word that objectives
 * differ to the first escalation, unless it was closed without one. `escalated`: from there to the last answer, whoever gave it,
 * unless it was withdrawn or closed without one.
 */
export const clocks = {
  doubted: {
    from: ({ firstDissentAt }) => firstDissentAt,
    event: ({ firstDecidedAt }) => firstDecidedAt,
    stop: ({ droppedAt }) => droppedAt,
  },
  recognised: {
    from: ({ recognisedAt }) => recognisedAt,
    event: ({ escalatedAt }) => escalatedAt,
    stop: (fact) => closedAfter(fact, fact.recognisedAt),
  },
  escalated: {
    from: ({ escalatedAt }) => escalatedAt,
    event: (fact) => (isAnswered(fact) ? fact.resolvedAt : null),
    stop: (fact) => (isAnswered(fact) ? null : fact.resolvedAt),
  },
} as const satisfies Record<string, Clock>;
export type ClockName = keyof typeof clocks;

/**
 * How long a clock ran, in whole seconds of calendar or of working time, and how it ended: `decided` stands for what it waited for,
 * `dropped` for what stopped it.
 */
export interface Run {
  readonly end: End;
  readonly seconds: number;
}

/**
 * What a clock shows of a decision as of the day of a view.
 *
 * @returns null where it has not started, where the times are impossible, and where it had ended before it began.
 * @example runOf(fact, "escalated", view) // { end: "decided", seconds: 86400 }
 */
export function runOf(fact: Fact, name: ClockName, moment: Moment): Run | null {
  const { asOf } = moment;
  const clock: Clock = clocks[name];
  const begun = clock.from(fact);
  if (fact.dataProblem !== null || begun === null) return null;
  const [event, stop] = [clock.event(fact), clock.stop(fact)];
  const until = [event ?? asOf.at, stop ?? asOf.at, asOf.at].sort()[0] ?? asOf.at;
  if (until < begun) return null;
  return {
    end: event === until ? "decided" : stop === until ? "dropped" : "open",
    seconds: elapsed({ at: begun, on: null }, { at: until, on: null }, moment),
  };
}
