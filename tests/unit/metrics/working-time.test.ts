import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationSeconds, localDay, startOf } from "../../../lib/decisions/time.ts";
import { dueOf, riskOf } from "../../../lib/metrics/aging.ts";
import { decisionsBehind } from "../../../lib/metrics/behind.ts";
import { runOf } from "../../../lib/metrics/clocks.ts";
import { examplesOf } from "../../../lib/metrics/examples.ts";
import type { Fact } from "../../../lib/metrics/fact.ts";
import { velocityFromFacts } from "../../../lib/metrics/from-facts.ts";
import { kaplanMeier } from "../../../lib/metrics/kaplan-meier.ts";
import { ageOf, lifeOf } from "../../../lib/metrics/life.ts";
import { measures } from "../../../lib/metrics/measures.ts";
import { NOBODY, riskTable } from "../../../lib/metrics/risk-table.ts";
import { stretchOf } from "../../../lib/metrics/stretch.ts";
import {
  elapsed,
  roundWorkingTimes,
  spanFrom,
  type WorkWeek,
  workdayOf,
  workedUntil,
} from "../../../lib/metrics/working-time.ts";
import { blank, referenceView } from "./proposals.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const QUARTER = 15 * MINUTE;

const usual: WorkWeek = { days: [1, 2, 3, 4, 5], from: 540, until: 1020 };
const always: WorkWeek = { days: [1, 2, 3, 4, 5, 6, 7], from: 0, until: 1440 };
const at = (given: string) => ({ at: new Date(given).toISOString(), on: null });
const on = (day: string, zone = "UTC") => {
  const start = startOf(day, zone);
  if (start === null) throw new Error(`${day} never was.`);
  return start;
};

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Looks at the clock each quarter of an hour, as slowly and as plainly as can be. */
function counted(from: string, to: string, zone: string, { days, from: begins, until }: WorkWeek): number {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  let seconds = 0;
  for (let now = Date.parse(from); now < Date.parse(to); now += QUARTER * 1000) {
    const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, value]));
    const minute = Number(parts.get("hour")) * 60 + Number(parts.get("minute"));
    const works = days.includes(weekdays.indexOf(parts.get("weekday") ?? "") + 1);
    if (works && begins <= minute && minute < until) seconds += QUARTER;
  }
  return seconds;
}

/** A week that works in no hour in which a clock changes. */
const week = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: fc.integer({ min: 16, max: 60 }),
    length: fc.integer({ min: 1, max: 35 }),
  })
  .map(({ days, from, length }): WorkWeek => ({ days, from: from * 15, until: (from + length) * 15 }));
const zone = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
);
/** Around the days on which clocks change in all of them, in quarters of an hour. */
const quarter = fc.oneof(
  fc
    .integer({ min: 0, max: 40 * 96 })
    .map((quarters) => Date.parse("2026-03-01T00:00:00Z") + quarters * 900_000),
  fc
    .integer({ min: 0, max: 40 * 96 })
    .map((quarters) => Date.parse("2026-10-01T00:00:00Z") + quarters * 900_000),
);
const span = fc
  .tuple(quarter, fc.integer({ min: 0, max: 14 * 96 }))
  .map(
    ([from, quarters]) =>
      [new Date(from).toISOString(), new Date(from + quarters * 900_000).toISOString()] as const,
  );

describe("working time", () => {
  it("is what somebody counts who looks at the clock of the zone every quarter of an hour", () => {
    fc.assert(
      fc.property(span, zone, week, ([from, to], where, working) => {
        expect(elapsed(at(from), at(to), { zone: where, working })).toBe(counted(from, to, where, working));
      }),
      { numRuns: 60 },
    );
  });

  it("adds up, never falls, and is never longer than calendar time by more than the second that it is cut off at", () => {
    const instant = fc.integer({ min: Date.parse("2025-01-01"), max: Date.parse("2028-01-01") });
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), zone, week, (times, where, working) => {
        const [first, second, third] = times
          .toSorted((a, b) => a - b)
          .map((time) => at(new Date(time).toISOString()));
        if (!first || !second || !third) return;
        const view = { zone: where, working };
        const [whole, before, after] = [
          elapsed(first, third, view),
          elapsed(first, second, view),
          elapsed(second, third, view),
        ];
        expect(before).toBeLessThanOrEqual(whole + 1);
        // What takes less than a second is left at none.
        expect(Math.abs(whole - before - after)).toBeLessThanOrEqual(1);
        expect(whole).toBeLessThanOrEqual(durationSeconds(first, third, where) + 1);
      }),
    );
  });

  it("of a week is its days times their length, wherever the week begins", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), week, (wall, working) => {
        const more = workedUntil(wall + 7 * DAY, working) - workedUntil(wall, working);
        expect(more).toBe(working.days.length * workdayOf(working));
        expect(workedUntil(wall + 1, working) - workedUntil(wall, working)).toBeOneOf([0, 1]);
      }),
    );
  });

  it("goes on over a weekend, and begins and ends with the hours", () => {
    const view = { zone: "Europe/Berlin", working: usual };
    const friday = at("2026-11-20T15:30:00Z");
    expect(elapsed(friday, at("2026-11-23T08:30:00Z"), view)).toBe(HOUR);
    expect(elapsed(friday, at("2026-11-22T12:00:00Z"), view)).toBe(HOUR / 2);
    expect(elapsed(at("2026-11-21T10:00:00Z"), at("2026-11-22T10:00:00Z"), view)).toBe(0);
    expect(elapsed(at("2026-11-23T00:00:00Z"), at("2026-11-23T23:00:00Z"), view)).toBe(8 * HOUR);
  });

  it("is as long on a day on which the clocks change; an hour that they repeat or skip is worked once", () => {
    const berlin = (working: WorkWeek) => ({ zone: "Europe/Berlin", working });
    for (const day of ["2026-03-29", "2026-10-25"]) {
      const [from, to] = [
        at(on(day, "Europe/Berlin").at),
        at(on(day === "2026-03-29" ? "2026-03-30" : "2026-10-26", "Europe/Berlin").at),
      ];
      expect(elapsed(from, to, berlin({ ...always, from: 540, until: 1020 }))).toBe(8 * HOUR);
      expect(elapsed(from, to, berlin(always))).toBe(DAY);
    }
    // From half past two, the first time, to a quarter past two, the second time: none of it is counted backwards.
    expect(elapsed(at("2026-10-25T00:30:00Z"), at("2026-10-25T01:15:00Z"), berlin(always))).toBe(0);
  });

  it("counts whole working days where both are known by their day only", () => {
    const view = { zone: "Europe/Berlin", working: usual };
    const days = (from: string, to: string) =>
      elapsed(on(from, "Europe/Berlin"), on(to, "Europe/Berlin"), view) / workdayOf(usual);
    expect(days("2026-11-20", "2026-11-23")).toBe(1);
    expect(days("2026-11-20", "2026-11-21")).toBe(1);
    expect(days("2026-11-21", "2026-11-23")).toBe(0);
    expect(days("2026-10-19", "2026-11-02")).toBe(10);
  });

  it("leaves what is impossible as it is, and calendar time where no hours are given", () => {
    fc.assert(
      fc.property(span, zone, week, ([from, to], where, working) => {
        expect(elapsed(at(to), at(from), { zone: where, working })).toBe(
          durationSeconds(at(to), at(from), where),
        );
        expect(elapsed(at(from), at(to), { zone: where })).toBe(durationSeconds(at(from), at(to), where));
        const days = [localDay(from, where), localDay(to, where)].map((day) => on(day, where));
        const [first, last] = days;
        if (first && last)
          expect(elapsed(first, last, { zone: where })).toBe(durationSeconds(first, last, where));
      }),
    );
  });

  it("from a moment on is as much as lies within so long", () => {
    fc.assert(
      fc.property(span, zone, week, ([from, to], where, working) => {
        const long = durationSeconds(at(from), at(to), where);
        expect(spanFrom(at(from), long, { zone: where, working })).toBe(
          elapsed(at(from), at(to), { zone: where, working }),
        );
        expect(spanFrom(at(from), long, { zone: where })).toBe(long);
      }),
    );
    expect(spanFrom(on("2026-11-20"), 3 * DAY, { zone: "UTC", working: usual })).toBe(8 * HOUR);
  });

  it("has round lengths in the order of their size, by the length of its day", () => {
    expect(roundWorkingTimes(usual).slice(0, 4)).toEqual([
      { seconds: HOUR, label: "1 h" },
      { seconds: 4 * HOUR, label: "4 h" },
      { seconds: 8 * HOUR, label: "1 d" },
      { seconds: 16 * HOUR, label: "2 d" },
    ]);
    const short = roundWorkingTimes({ days: [3], from: 600, until: 630 });
    expect(short[0]).toEqual({ seconds: HOUR / 2, label: "1 d" });
    const sizes = short.map(({ seconds }) => seconds);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});

describe("a view in working time", () => {
  // Opened on Monday 2 November at nine, when work begins.
  const then = (seconds: number) => new Date(Date.parse(blank.openedAt) + seconds * 1000).toISOString();
  const calendar = { ...referenceView("UTC"), zone: "UTC", asOf: { at: then(12 * DAY), on: null } };
  const view = { ...calendar, working: usual };
  const fact = (given: Partial<Fact>): Fact => ({
    ...blank,
    id: JSON.stringify(given),
    door: "two_way",
    ...given,
  });
  const decided = (seconds: number, given: Partial<Fact> = {}) =>
    fact({
      firstDecidedAt: then(seconds),
      decidedAt: then(seconds),
      closedAt: then(seconds),
      durationSeconds: seconds,
      targetSeconds: 3 * DAY,
      ...given,
    });

  it("tells the lengths of time of decisions in it, and the same problems", () => {
    expect(lifeOf(decided(7 * DAY), view)).toEqual({ end: "decided", seconds: 5 * 8 * HOUR });
    expect(lifeOf(decided(7 * DAY), calendar)).toEqual({ end: "decided", seconds: 7 * DAY });
    expect(lifeOf(fact({ droppedAt: then(DAY) }), view)).toEqual({ end: "dropped", seconds: 8 * HOUR });
    expect(lifeOf(fact({}), view)).toEqual({ end: "open", seconds: 10 * 8 * HOUR });
    expect(lifeOf(decided(-DAY), view)).toEqual({ end: "problem" });
    expect(lifeOf(decided(DAY, { durationSeconds: null }), view)).toEqual({ end: "startUnknown" });
    expect(stretchOf(decided(7 * DAY, { enoughReachedAt: then(DAY) }), "pastEnough", view)).toBe(
      4 * 8 * HOUR,
    );
    expect(runOf(decided(7 * DAY, { firstDissentAt: then(DAY) }), "doubted", view)).toEqual({
      end: "decided",
      seconds: 4 * 8 * HOUR,
    });
  });

  it("tells noticing and committing in it, and money in calendar time", () => {
    const noticed = { flaggedDecidedAt: then(DAY), flaggedAt: then(8 * DAY), correctedAt: then(9 * DAY) };
    expect(measures.toNotice.value(fact(noticed), view)).toBe(5 * 8 * HOUR);
    expect(measures.toCorrect.value(fact(noticed), view)).toBe(8 * HOUR);
    const late = decided(8 * DAY, { enoughReachedAt: then(DAY), delayCostPerDay: 10 });
    expect(measures.delayForeseen.value(late, view)).toBe(70);
    expect(measures.pastEnough.value(late, view)).toBe(5 * 8 * HOUR);
    const round = { doubtedTimes: [then(DAY), then(DAY)], committedTimes: [then(2 * DAY), then(8 * DAY)] };
    expect(measures.toCommitment.value(fact(round), view)).toBe(3 * 8 * HOUR);
  });

  it("tells sets apart in calendar time", () => {
    // The target is up on Thursday at nine, after three working days, which are no more than one day of seconds.
    const facts = [decided(3 * DAY), decided(4 * DAY), fact({}), fact({ droppedAt: then(4 * DAY) })];
    for (const pick of ["targetDue", "targetMet", "timed", "problem"] as const) {
      const behind = { pick, cohort: {} };
      expect(decisionsBehind(facts, behind, view)).toEqual(decisionsBehind(facts, behind, calendar));
    }
    expect(velocityFromFacts(facts, view, "none").all.timeToDecide.targetMet).toMatchObject({
      hits: 1,
      n: 4,
    });
  });

  it("has as risk what the curve says at the working age at which the target falls due", () => {
    const opened = at("2026-11-20T09:00:00Z");
    const saturday = { ...view, asOf: at("2026-11-21T09:00:00Z") };
    expect(dueOf(opened, 3 * DAY, saturday)).toEqual({ target: 8 * HOUR, late: false });
    expect(dueOf(opened, DAY - 1, saturday)).toEqual({ target: 8 * HOUR, late: true });
    expect(dueOf(opened, 3 * DAY, calendar)).toEqual({ target: 3 * DAY, late: false });
    expect(dueOf(opened, null, view)).toEqual({ target: null, late: false });
    expect(dueOf(on("2026-11-20"), 3 * DAY, { ...view, asOf: on("2026-11-23") })).toEqual({
      target: 8 * HOUR,
      late: true,
    });
    // From the beginning of a day on the wall, or from its instant, as ages are: a day of 25 hours lies between.
    const [day, berlin] = [
      on("2026-10-24", "Europe/Berlin"),
      { zone: "Europe/Berlin", working: { ...always, from: 540, until: 1020 } },
    ];
    const due = (asOf: typeof day) => dueOf(day, 34 * HOUR, { ...berlin, asOf }).target;
    expect([due(on("2026-10-26", "Europe/Berlin")), due(at("2026-10-26T09:00:00Z"))]).toEqual([
      9 * HOUR,
      8 * HOUR,
    ]);
    const survival = kaplanMeier(
      riskTable({ decided: [HOUR, HOUR, 6 * HOUR, 20 * HOUR], dropped: [], open: [4 * HOUR] }),
    );
    const open = { id: "x", door: null, reopened: false, age: 4 * HOUR };
    expect(riskOf({ ...open, ...dueOf(opened, 3 * DAY, saturday) }, survival)).toBeCloseTo(1 / 2);
    // Nothing is worked before it falls due any more.
    expect(riskOf({ ...open, age: 8 * HOUR, ...dueOf(opened, 3 * DAY, saturday) }, survival)).toBe(1);
    expect(riskOf({ ...open, ...dueOf(opened, DAY - 1, saturday) }, kaplanMeier(NOBODY))).toBe(1);
  });

  it("reads its curve at round lengths of working time, and offers to read what the chart shows", () => {
    const facts = [1, 3, 5, 8, 10].map((days) => decided(days * DAY, { id: `after ${days}` }));
    const { milestones, timeToDecide } = velocityFromFacts(facts, view, "none").all;
    expect(milestones.map(({ time }) => time / HOUR)).toEqual([1, 4, 8, 16, 40]);
    expect(timeToDecide.median.value).toBe(5 * 8 * HOUR);
    expect(examplesOf(facts, view, "time").map(({ value }) => (value ?? 0) / HOUR)).toEqual([8, 40, 64]);
    expect(ageOf(fact({}), view)).toBe(10 * 8 * HOUR);
  });
});
