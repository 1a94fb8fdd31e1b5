import { formatNumber } from "@/lib/format/number";
import type { LogRank } from "@/lib/metrics/log-rank";
import type { Pair } from "@/lib/metrics/pairs";
import type { PercentileFigure } from "@/lib/metrics/time-to-decide";
import type { Velocity } from "@/lib/metrics/velocity";
import { counted, percentOf } from "./numbers.ts";
import type { Series } from "./series.ts";
import { calendarTimes, type Times } from "./times.ts";

/** What the charts show, in words made from the same figures. */

const within = ({ value }: PercentileFigure, times: Times) => (value === null ? null : times.within(value));

/** The first thing on the page. */
export function headline({ all: { timeToDecide: figures }, aging }: Velocity, times: Times): string {
  const { n, decided, open, median, p85 } = figures;
  if (n === 0) return "There are no decisions in this view yet.";
  const made = `${formatNumber(decided)} of ${counted(n, "decision")} ${decided === 1 || n === 1 ? "is" : "are"} made`;
  const waiting = open > 0 ? `; ${formatNumber(open)} still ${open === 1 ? "waits" : "wait"}` : "";
  if (!median.shown) return `${made}${waiting}. That is too few to say how long they take.`;
  const half = within(median, times);
  const most = within(p85, times);
  if (half === null)
    return `${made}${waiting}. Fewer than half were made within the time that could be watched.`;
  const rest = most === null ? "and 85 % not yet" : `85 % ${most}`;
  // Those that wait were never decided; who was decided and reopened has been open for longer, and is none of them.
  const oldest = aging.oldest.find(({ reopened }) => !reopened);
  const longest =
    oldest && open > 0
      ? `${waiting},${open === 1 ? "" : " the oldest"} for ${times.inWords(oldest.age)}`
      : "";
  return `Half of the decisions are made ${half}, ${rest}${longest || waiting}.`;
}

/** What leaving out the waiting ones would hide. */
export function finishedSentence(
  { median, finished, open, dropped }: Series["figures"]["timeToDecide"],
  times: Times,
): string {
  const [all, done] = [median.value, finished.p50.value];
  if (!median.shown || !finished.p50.shown || all === null || done === null) return "";
  if (open + dropped === 0)
    return "Every decision here is finished, so that counting these alone leaves none out.";
  const alone = `Of the finished ones alone, half took up to ${times.inWords(done)}`;
  return all === done
    ? `${alone}; it is as much when those that still wait or were dropped are counted for as long as they could be watched.`
    : `${alone}; counting those that still wait or were dropped for as long as they could be watched, it is ${times.inWords(all)}.`;
}

function speedOf({ name, figures: { timeToDecide: figures } }: Series, times: Times): string {
  const { median, n } = figures;
  if (!median.shown) return `${name}: ${counted(n, "decision")}, too few for a percentile`;
  return median.value === null ? `${name}: half not yet` : `${name}: half ${times.within(median.value)}`;
}

export function survivalSentence(lines: readonly Series[], times: Times): string {
  const speeds = lines.map((series) => speedOf(series, times));
  return `The share of decisions not yet made falls with the ${times.kind} since they were opened. ${speeds.join("; ")}.`;
}

const CHANCE = 0.05;
const TINY = 0.0001;

const chance = (p: number) => (p < TINY ? "p\u00a0<\u00a00.0001" : `p\u00a0=\u00a0${p.toFixed(4)}`);

function verdict({ p }: LogRank): string {
  return p < CHANCE
    ? "a difference that chance alone would rarely bring about"
    : "a difference that chance alone could well bring about";
}

/** Whether the groups differ in speed. */
export function comparedSentence(test: LogRank): string {
  const { chiSquared, degrees, p } = test;
  const freedom = counted(degrees, "degree", "degrees");
  return `Compared with each other, the groups show ${verdict(test)} (log-rank χ²\u00a0=\u00a0${chiSquared.toFixed(4)}, ${freedom} of freedom, ${chance(p)}).`;
}

export function pairSentence(
  { groups: [first, second], test }: Pair,
  nameOf: (group: string) => string,
): string {
  return `${nameOf(first)} against ${nameOf(second)}: χ²\u00a0=\u00a0${test.chiSquared.toFixed(4)}, ${chance(test.p)}`;
}

export function outcomesSentence({ outcomes }: Series["figures"]["timeToDecide"], times: Times): string {
  const last = outcomes.at(-1);
  if (last === undefined) return "None has ended yet.";
  const atOnce = times.kind === "time" ? "On the day of opening" : "Before any working time had passed";
  const when = last.time === 0 ? atOnce : `${times.inWords(last.time)} after opening`;
  return `${when}, when the last one ended, ${percentOf(last.decided)} are decided, ${percentOf(last.dropped)} dropped and ${percentOf(last.open)} still open.`;
}

const roughly = (expected: number) => (expected < 10 ? expected.toFixed(1) : String(Math.round(expected)));

/** What will become of the open ones, if they go on as others did. How far it looks ahead is calendar time, whatever is counted. */
export function outlookSentence(outlook: Velocity["aging"]["outlook"], { kind }: Times): string {
  const [first, ...later] = outlook;
  if (first === undefined) return "";
  const told = ({ expected, lower, upper, within: time }: typeof first) => {
    const range = lower === upper ? "" : ` (${lower}–${upper})`;
    return `${roughly(expected)} ${calendarTimes.within(time)}${range}`;
  };
  const times = new Intl.ListFormat("en").format([first, ...later].map(told));
  return `If they go on as others of their door did and none is dropped, of ${formatNumber(first.n)} about this many will be decided: ${times}. In brackets: the range in 85 of 100 cases.${kind === "time" ? "" : " These days are days of the calendar."}`;
}

export function promiseSentence({ shown, n, value }: PercentileFigure, times: Times): string {
  if (n === 0) return "Nothing was opened in the last 180 days, so that there is nothing to promise from.";
  if (!shown) return `Opened in the last 180 days: n = ${n}, too few for a promise.`;
  if (value === null)
    return "The promise is not reached: of those opened in the last 180 days, fewer than 85 % are decided.";
  return `The promise: 85 % of what is opened now will be decided ${times.within(value)}, if the last 180 days are a guide.`;
}
