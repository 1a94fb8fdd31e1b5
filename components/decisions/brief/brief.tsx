import { DoorMark } from "@/components/decisions/door-mark";
import { EscalationAnswer } from "@/components/decisions/page/escalation/escalation-answer";
import { Statements } from "@/components/decisions/page/escalation/statements";
import { Steps } from "@/components/decisions/page/escalation/steps";
import { Prose } from "@/components/decisions/page/prose";
import { doorWords, ERASED } from "@/components/decisions/words";
import type { Decision } from "@/lib/client/decisions";
import { formatDay, formatInstant } from "@/lib/format/day";
import { Positions } from "./positions.tsx";

type BriefProps = {
  decision: Decision;
  escalation: Decision["escalations"][number];
  nameOf: (id: string) => string;
  zone: string;
};

/** What is asked, of whom, and what is known: the few lines that come first. */
function Head({ decision, escalation, nameOf, zone }: BriefProps) {
  const { door, owner, ownerName, due, share, title, reference } = decision;
  const facts = [
    ["For", nameOf(escalation.to)],
    ["Raised by", nameOf(escalation.by)],
    ["Decides otherwise", owner ? nameOf(owner) : (ownerName ?? "nobody yet")],
    ["Answer hoped for", formatInstant(escalation.due, zone)],
    ...(due ? [["Due", due.on ? formatDay(due.on) : formatInstant(due.at, zone)] as const] : []),
    ...(share === null ? [] : [["Information", `${share} % of what one wishes to know`] as const]),
  ];
  return (
    <header className="grid gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
        <span>Brief</span>
        <span className="font-mono">{reference}</span>
        {door && <DoorMark door={door} />}
        {door && <span>{doorWords[door].sentence}</span>}
      </p>
      <h1 className="wrap-anywhere font-semibold text-2xl">{title ?? ERASED}</h1>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 border-line border-y py-3 sm:grid-cols-3 print:grid-cols-3">
        {facts.map(([term, value]) => (
          <div key={term} className="grid content-start">
            <dt className="text-ink-faint text-sm">{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** One page with both sides of an escalation, to be read in two minutes and answered. */
export function Brief(props: BriefProps) {
  const { decision, escalation, nameOf, zone } = props;
  const when = (at: string) => <time dateTime={at}>{formatInstant(at, zone)}</time>;
  return (
    <article className="grid grid-cols-1 gap-6 print:gap-4 print:text-[10.5pt]">
      <Head {...props} />
      {decision.question && (
        <section aria-labelledby="brief-question" className="grid gap-2">
          <h2 id="brief-question" className="font-medium text-ink-soft">
            The question
          </h2>
          <Prose text={decision.question} />
        </section>
      )}
      {decision.options.length > 0 && (
        <section aria-labelledby="brief-options" className="grid gap-2">
          <h2 id="brief-options" className="font-medium text-ink-soft">
            Options
          </h2>
          <ul className="grid list-disc gap-1 pl-5">
            {decision.options.map(({ seq, label, note }) => (
              <li key={seq} className="wrap-anywhere">
                {label ?? ERASED}
                {note && <span className="text-ink-soft"> · {note}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="brief-sides" className="grid gap-3">
        <h2 id="brief-sides" className="sr-only">
          Both sides
        </h2>
        <Statements escalation={escalation} nameOf={nameOf} />
      </section>
      <Positions decision={decision} nameOf={nameOf} />
      <EscalationAnswer escalation={escalation} nameOf={nameOf} when={when} />
      <section aria-labelledby="brief-clock" className="grid gap-2">
        <h2 id="brief-clock" className="font-medium text-ink-soft">
          So far
        </h2>
        <Steps escalation={escalation} nameOf={nameOf} when={when} />
      </section>
    </article>
  );
}
