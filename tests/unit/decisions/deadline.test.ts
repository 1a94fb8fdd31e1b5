import { describe, expect, it } from "vitest";
import { deadlineOf, timeAllowed } from "../../../lib/decisions/deadline.ts";

const when = (at: string) => ({ at, on: null });
const opened = when("2026-11-23T09:00:00.000Z");
const timed = (due: string | null, target: number | null) => ({
  status: "open" as const,
  opened,
  due: due === null ? null : when(due),
  target,
});

describe("the time that a decision has", () => {
  it.each([
    ["until it is due, whatever its door says", "2026-11-23T11:00:00.000Z", 3600, 7200],
    ["until the target of its door", null, 3600, 3600],
    ["until it is due, without a door", "2026-11-23T11:00:00.000Z", null, 7200],
    ["unknown without both", null, null, null],
    ["never none, so that an age can be a part of it", "2026-11-23T09:00:00.000Z", 3600, 1],
    ["never less than none where it was due before it was opened", "2026-11-22T09:00:00.000Z", null, 1],
  ])("is %s", (_, due, target, seconds) => {
    expect(timeAllowed(timed(due, target))).toBe(seconds);
  });

  it("ends with the deadline", () => {
    expect(deadlineOf(timed(null, 7200))).toBe("2026-11-23T11:00:00.000Z");
  });
});
