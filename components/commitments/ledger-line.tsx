import { Handshake } from "lucide-react";
import Link from "next/link";
import { ExactTime } from "@/components/account/exact-time";
import { DoorMark } from "@/components/decisions/door-mark";
import { commitmentWords, ERASED } from "@/components/decisions/words";
import { Badge } from "@/components/ui/badge";
import { decisionHref } from "@/lib/client/decision-list";
import { isOpen } from "@/lib/decisions/current";
import type { LedgerResource } from "@/lib/server/commitments/resource";
import { LedgerVoice } from "./voice.tsx";
import { askWords, closerWords, directionWords } from "./words.ts";

export type LedgerPlace = { readonly slug: string; readonly zone: string; readonly now: string };
type LineProps = { line: LedgerResource; place: LedgerPlace; nameOf: (id: string | null) => string };

/** How long there is still to answer. */
function Clock({ line, place }: Omit<LineProps, "nameOf">) {
  const { due, overdue } = line;
  if (due === null) return <span>no time agreed</span>;
  return (
    <span className={overdue ? "font-medium text-danger" : undefined}>
      {overdue ? "overdue, was due " : "due "}
      <ExactTime at={due} {...place} />
    </span>
  );
}

/** What lies between the two views: the ask and its clock, or the answer and what came of it. */
function Between({ line, place, nameOf }: LineProps) {
  const { status, at, answeredAt, answer, direction, sincere, weighed } = line;
  const waits = isOpen({ status });
  const closer = closerWords(line, nameOf);
  return (
    <div className="flex gap-3 rounded-md bg-accent-wash px-4 py-3">
      <Handshake aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-accent" />
      <div className="wrap-anywhere grid min-w-0 gap-1.5">
        <p>
          {askWords(line, nameOf)}{" "}
          <span className="text-ink-soft">
            · <ExactTime at={at} {...place} />
            {waits && " · "}
            {waits && <Clock line={line} place={place} />}
          </span>
        </p>
        {answeredAt && (
          <p>
            <span className="font-medium">{nameOf(line.person)}</span> {commitmentWords[status]}{" "}
            <span className="text-ink-soft">
              · <ExactTime at={answeredAt} {...place} />
            </span>
          </p>
        )}
        {answer && <p className="whitespace-pre-line text-ink-soft">{answer}</p>}
        {/* On a wash of the accent, a pill in it or in its neighbour would lose its edge. */}
        <p className="flex flex-wrap gap-1.5">
          {!sincere && (
            <Badge>{weighed ? "Weighed in writing" : waits ? "Not weighed yet" : "Not weighed"}</Badge>
          )}
          {direction && <Badge>{directionWords[direction]}</Badge>}
          {sincere && <Badge>Stated, weighed, committed</Badge>}
        </p>
        {closer && <p className="text-accent">{closer}</p>}
      </div>
    </div>
  );
}

/** One ask or offer: the decision, both views side by side, and what lies between them. */
export function LedgerLine({ line, place, nameOf }: LineProps) {
  const { reference, title, door, person, owner, askedBy, doubt, other, weighed, weighing } = line;
  return (
    <li className="grid break-inside-avoid gap-4 rounded-lg border border-line bg-surface p-5 shadow-card print:shadow-none">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="wrap-anywhere min-w-0 font-semibold text-md">
          <Link
            href={decisionHref(place.slug, reference)}
            prefetch={false}
            className="rounded-sm hover:underline hover:underline-offset-3"
          >
            {title ?? ERASED}
          </Link>
        </h2>
        <p className="flex items-center gap-3">
          {door && <DoorMark door={door} />}
          <span className="font-mono text-ink-faint text-xs">{reference}</span>
        </p>
      </div>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 print:grid-cols-2">
        <LedgerVoice name={nameOf(person)} view={doubt} />
        <LedgerVoice
          name={nameOf(other?.by ?? owner ?? askedBy)}
          view={other}
          weighing={weighed === null ? null : { text: weighing }}
        />
      </div>
      <Between line={line} place={place} nameOf={nameOf} />
    </li>
  );
}
