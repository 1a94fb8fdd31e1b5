import { z } from "zod";
import { uuid } from "../text.ts";
import { sides } from "../words.ts";
import { number, short, utc } from "./fields.ts";

/** What happens where more talk does not help: people asked by name, meetings counted, the question handed up. */
export const misalignmentEvents = {
  consulted: z.strictObject({ person: uuid, note: short }),
  met: z.strictObject({ note: short }),
  escalated: z.strictObject({
    to: uuid,
    statement: short,
    /** Where whoever raised it stands. */
    side: z.enum(sides),
    /** When it was first said that objectives differ, as far as whoever raised it could know; else the escalation itself. */
    recognised: utc,
    /** Until when an answer is hoped for. */
    due: utc,
  }),
  statementAdded: z.strictObject({ escalation: number, statement: short, side: z.enum(sides) }),
  escalationHandedUp: z.strictObject({ escalation: number, from: uuid, to: uuid, note: short, due: utc }),
  /** `lapsed`: its decision was closed without an answer; the note says why, where the owner decided. */
  escalationResolved: z.strictObject({
    escalation: number,
    outcome: z.enum(["decided", "ruled", "returned", "lapsed"]),
    note: short,
  }),
  escalationWithdrawn: z.strictObject({ escalation: number, reason: short }),
} as const;

export const misalignmentTexts = {
  consulted: ["note"],
  met: ["note"],
  escalated: ["statement"],
  statementAdded: ["statement"],
  escalationHandedUp: ["note"],
  escalationResolved: ["note"],
  escalationWithdrawn: ["reason"],
} as const;
