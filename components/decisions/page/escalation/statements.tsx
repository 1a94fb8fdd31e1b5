import type { ReactNode } from "react";
import { ERASED } from "@/components/decisions/words";
import { statementsOf } from "@/lib/decisions/escalations";
import type { Side } from "@/lib/decisions/words";
import { Prose } from "../prose.tsx";

interface Said {
  readonly seq: number;
  readonly by: string;
  readonly side: Side;
  readonly text: string | null;
}

type StatementsProps = {
  escalation: { readonly statements: readonly Said[] };
  nameOf: (id: string) => string;
  /** What stands where a side has not spoken, or below what it said. */
  add?: (side: Side, isSilent: boolean) => ReactNode;
};

export const sideWords: Readonly<Record<Side, string>> = { for: "For it", against: "Against it" };

function OneSide({ side, escalation, nameOf, add }: StatementsProps & { side: Side }) {
  const said = statementsOf(escalation, side);
  return (
    <section aria-label={sideWords[side]} className="grid content-start gap-3">
      <h3 className="border-line border-b pb-2 font-medium text-ink-soft">{sideWords[side]}</h3>
      {said.map((statement) => (
        <figure key={statement.seq} className="grid gap-1">
          <figcaption className="wrap-anywhere font-medium">{nameOf(statement.by)}</figcaption>
          <blockquote>
            <Prose text={statement.text ?? ERASED} />
          </blockquote>
        </figure>
      ))}
      {said.length === 0 && (
        <p className="rounded-md border border-line-strong/50 border-dashed px-4 py-3 text-ink-soft">
          This side has not stated its view.
        </p>
      )}
      {add?.(side, said.length === 0)}
    </section>
  );
}

/** Both sides of an escalation, of the same size; the absence of one is shown. */
export function Statements(props: StatementsProps) {
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 print:grid-cols-2">
      <OneSide side="for" {...props} />
      <OneSide side="against" {...props} />
    </div>
  );
}
