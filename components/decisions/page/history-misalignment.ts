import { ERASED } from "@/components/decisions/words";
import { line, person, reasoned, text, type Words } from "./history-line.ts";

const outcomes: Readonly<Record<string, string>> = {
  decided: "answered the escalation by deciding",
  ruled: "gave a ruling on the escalation",
  returned: "returned the question",
  lapsed: "closed the escalation, which had no answer",
};

/** Asking by name, meeting and handing up, in words. */
export const misalignmentWords: Readonly<Record<string, Words>> = {
  consulted: (data, around) =>
    line(`asked ${person(data, "person", around)} for their view`, { note: text(data, "note") }),
  met: (data) => line("counted a meeting", { note: text(data, "note") }),
  escalated: (data, around) =>
    line(`escalated it to ${person(data, "to", around)}`, { note: text(data, "statement") ?? ERASED }),
  statementAdded: (data) =>
    line("stated their side of the escalation", { note: text(data, "statement") ?? ERASED }),
  escalationHandedUp: (data, around) =>
    line(`handed the question up to ${person(data, "to", around)}`, { note: text(data, "note") ?? ERASED }),
  escalationResolved: (data) =>
    line(outcomes[text(data, "outcome") ?? ""] ?? "answered the escalation", { note: text(data, "note") }),
  escalationWithdrawn: reasoned("withdrew the escalation"),
};
