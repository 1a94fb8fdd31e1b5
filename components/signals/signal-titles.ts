import type { SignalName } from "@/lib/metrics/signals";

/** What each signal is called. */
export const signalTitles: Readonly<Record<SignalName, string>> = {
  misaligned: "Objectives differ, and nobody escalates",
  exhausted: "Talked over and over",
  waiting: "Enough is known, and it waits",
  tripwire: "Tripwire hit, and nobody looked",
  review: "Reviews to do",
  light: "Light process for one-way doors",
  heavy: "Heavy process for two-way doors",
  careful: "Two-way doors are never walked back",
  drift_two_way: "Two-way doors take longer",
  drift_one_way: "One-way doors take longer",
  drift_past_enough: "Longer waits after enough",
  drift_people: "More people on each decision",
};
