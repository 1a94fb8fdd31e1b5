import type { ReactNode } from "react";
import { Callout } from "@/components/ui/callout";
import type { Problem } from "@/lib/client/problem";

type ProblemNoteProps =
  | { problem: Problem | null; fields?: readonly string[] }
  | { title: string; children: ReactNode };

/** What was refused, where no field can say it; nothing where nothing was. `fields` stand with their complaint at themselves. */
export function ProblemNote(props: ProblemNoteProps) {
  if ("title" in props) {
    return (
      <Callout tone="danger" title={props.title} urgent>
        {props.children}
      </Callout>
    );
  }
  const { problem, fields = [] } = props;
  if (!problem) return null;
  const complaints = Object.entries(problem.fields);
  const elsewhere = complaints.filter(([field]) => !fields.includes(field));
  if (complaints.length > 0 && elsewhere.length === 0) return null;
  return (
    <Callout tone="danger" title={problem.message} urgent>
      {elsewhere.length > 0 ? elsewhere.map(([, message]) => message).join(" ") : problem.detail}
    </Callout>
  );
}
