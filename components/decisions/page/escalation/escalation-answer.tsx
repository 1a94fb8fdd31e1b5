import type { ReactNode } from "react";
import type { Decision } from "@/lib/client/decisions";
import { Prose } from "../prose.tsx";

type Escalation = Decision["escalations"][number];

const words: Readonly<Record<Exclude<Escalation["status"], "open">, string>> = {
  decided: "decided it",
  ruled: "gave a ruling",
  returned: "returned the question to its owner",
  withdrawn: "withdrew it",
  lapsed: "closed it without an answer",
};

type EscalationAnswerProps = {
  escalation: Escalation;
  nameOf: (id: string) => string;
  when: (at: string) => ReactNode;
};

/** How it ended, and the words that go with it. */
export function EscalationAnswer({ escalation, nameOf, when }: EscalationAnswerProps) {
  const { status, answeredBy, answeredAt, note } = escalation;
  if (status === "open" || answeredBy === null || answeredAt === null) return null;
  return (
    <div className="grid gap-1 border-accent border-l-2 pl-3">
      <p className="wrap-anywhere">
        <span className="font-medium">{nameOf(answeredBy)}</span> {words[status]}{" "}
        <span className="text-ink-soft">· {when(answeredAt)}</span>
      </p>
      {note && <Prose text={note} />}
    </div>
  );
}
