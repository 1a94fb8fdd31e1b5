import type { ReactNode } from "react";
import type { Decision } from "@/lib/client/decisions";
import { formatDuration } from "@/lib/format/duration";

type Escalation = Decision["escalations"][number];

interface Step {
  readonly at: string;
  readonly what: string;
}

const answers: Readonly<Record<Escalation["status"], string>> = {
  open: "",
  decided: "Decided",
  ruled: "Ruled",
  returned: "Returned",
  withdrawn: "Withdrawn",
  lapsed: "Closed without an answer",
};

function stepsOf(escalation: Escalation, nameOf: (id: string) => string): Step[] {
  const { recognised, at, handUps, answeredAt, status } = escalation;
  return [
    ...(recognised < at ? [{ at: recognised, what: "Somebody said that objectives differ" }] : []),
    { at, what: "Escalated" },
    ...handUps.map((up) => ({ at: up.at, what: `Handed up to ${nameOf(up.to)}` })),
    ...(answeredAt === null ? [] : [{ at: answeredAt, what: answers[status] }]),
  ];
}

const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;

/** From recognising to the answer, each step with the time that it took. */
export function Steps({
  escalation,
  nameOf,
  when,
}: {
  escalation: Escalation;
  nameOf: (id: string) => string;
  when: (at: string) => ReactNode;
}) {
  const steps = stepsOf(escalation, nameOf);
  return (
    <ol className="grid gap-1 text-ink-soft text-sm">
      {steps.map(({ at, what }, place) => {
        const before = steps[place - 1];
        return (
          <li key={at + what} className="flex items-baseline gap-x-2">
            <span
              aria-hidden="true"
              className="size-1.5 shrink-0 -translate-y-0.5 rounded-full bg-line-strong"
            />
            <span className="wrap-anywhere min-w-0">
              {what} <span className="text-ink-faint">· {when(at)}</span>
              {before && (
                <span className="text-ink-faint">
                  , after {formatDuration(secondsBetween(before.at, at))}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
