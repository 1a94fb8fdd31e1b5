import { describe, expect, it } from "vitest";
import { signalTitles } from "../../../components/signals/signal-titles.ts";
import { sentences, todos } from "../../../components/signals/signal-words.ts";
import { signalNames } from "../../../lib/metrics/signals.ts";

const DAY = 86_400;

describe("what signals say", () => {
  it("counts one decision as one, and several as several", () => {
    const told = (n: number) => sentences.waiting({ n, among: null, rise: null });
    expect(told(1)).toBe("has had enough information for two days or more, and waits all the same.");
    expect(told(3)).toBe("have had enough information for two days or more, and wait all the same.");
  });

  it("tells a habit as a share of those among which it is one", () => {
    expect(sentences.heavy({ n: 3, among: 12, rise: null })).toMatch(/^of 12, 25 %, took a heavier process/);
  });

  it("tells what drifts in its own unit", () => {
    const rising = (rise: number) => ({ n: 80, among: null, rise });
    expect(sentences.drift_two_way(rising(DAY))).toContain("about 1 day longer with each quarter");
    expect(sentences.drift_people(rising(1))).toContain("about 1 more person takes a");
    expect(sentences.drift_people(rising(1.25))).toContain("about 1.3 more people take a");
  });

  it("has a name, a whole sentence and one thing to do for each", () => {
    for (const name of signalNames) {
      const sentence = sentences[name]({ n: 8, among: 20, rise: 2 * DAY });
      expect(sentence).toMatch(/^[a-z].*\.$/);
      expect(sentence).not.toMatch(/null|undefined|NaN/);
      expect(todos[name](8)).toMatch(/^[A-Z].*\.$/);
      expect(signalTitles[name]).not.toMatch(/\.$/);
    }
    expect(new Set(signalNames.map((name) => todos[name](8))).size).toBe(signalNames.length);
  });

  it("asks of one decision nothing that needs several", () => {
    expect(todos.waiting(1)).toBe("Decide it now.");
    expect(todos.waiting(2)).toBe("Decide the oldest of them now.");
    expect([1, 2, 3].map(todos.review)).toEqual([
      "Take a few minutes and do it.",
      "Take ten minutes and do both.",
      "Take ten minutes and do three of them.",
    ]);
    for (const name of ["misaligned", "tripwire", "waiting"] as const)
      expect(todos[name](1)).not.toMatch(/them/);
  });
});
