import type { Entry } from "@/lib/client/home";

interface Words {
  /** Why it waits. */
  readonly why: (by: string) => string;
  readonly action: string;
  /** What its time says: since when it waits, or until when an answer is hoped for. */
  readonly time: "since" | "due";
}

export const entryWords: Readonly<Record<Entry["kind"], Words>> = {
  answer: { why: (by) => `${by} asks whether you disagree and commit`, action: "Answer", time: "due" },
  escalation: { why: (by) => `${by} escalated it to you`, action: "Answer", time: "due" },
  consulted: { why: (by) => `${by} asks what you think`, action: "Say it", time: "since" },
  overdue: { why: () => "Its time is up", action: "Decide", time: "since" },
  enough: { why: () => "Enough is known to decide", action: "Decide", time: "since" },
  tripwire: { why: () => "Time to see whether the tripwire was hit", action: "Look", time: "since" },
  review: { why: () => "Time to say what came of it", action: "Review", time: "since" },
  mention: { why: (by) => `${by} named you in a comment`, action: "Read", time: "since" },
};
