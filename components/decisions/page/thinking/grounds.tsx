"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Decision } from "@/lib/client/decisions";
import { onlySurveys } from "@/lib/decisions/evidence";
import { mayDo } from "@/lib/decisions/permissions";
import { useOpenPanel } from "../panels.tsx";
import { Prose } from "../prose.tsx";
import { useRoom } from "../room.tsx";
import { AddEntry } from "./add-entry.tsx";
import { blindSpotList, takenOff } from "./entries.ts";
import { EntryRow } from "./entry-row.tsx";
import { EvidenceRow } from "./evidence-row.tsx";
import { Removed } from "./removed.tsx";

type Props = { decision: Decision; nameOf: (id: string) => string };

function Part({
  title,
  mark,
  action,
  children,
}: {
  title: string;
  mark?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-2 py-5 first:pt-0 last:pb-0">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3">
        <h3 className="font-medium">{title}</h3>
        {mark}
        <div className="-mr-2 ml-auto flex">{action}</div>
      </div>
      {children}
    </div>
  );
}

/** For whom it is, and what changes for them. */
function Customer({ decision }: { decision: Decision }) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const { who, change } = decision.customer ?? { who: null, change: null };
  const known = who !== null || change !== null;
  return (
    <Part
      title="For whom"
      action={
        mayDo("setCustomer", decision, viewer) && (
          <Button variant="quiet" size="sm" onClick={() => open({ kind: "customer" })}>
            {known ? "Change" : "Say"}
            <span className="sr-only"> for whom it is</span>
          </Button>
        )
      }
    >
      {known ? (
        <div className="grid gap-1">
          {who && <p className="wrap-anywhere font-medium">{who}</p>}
          {change && <Prose text={change} className="text-ink-soft" />}
        </div>
      ) : (
        <p className="text-ink-soft">Who will notice, and what changes for them?</p>
      )}
    </Part>
  );
}

/** What speaks for it; of an invention its vision, because nobody can have asked for it. */
function Evidence({ decision, nameOf }: Props) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const { evidence, nature, vision, status } = decision;
  const isOpen = status === "open";
  const canTurn = isOpen && mayDo("setNature", decision, viewer);
  const canAttach = isOpen && mayDo("attachEvidence", decision, viewer);
  const standing = evidence.filter(({ removed }) => removed === null);
  const isInvention = nature === "invention";
  const doubtful = !isInvention && onlySurveys(decision);
  return (
    <Part
      title={isInvention ? "Vision" : "Evidence"}
      mark={
        <>
          {isInvention && <Badge tone="accent">Invention</Badge>}
          {doubtful && <Badge tone="warning">Only surveys</Badge>}
        </>
      }
      action={
        <>
          {canTurn && (
            <Button variant="quiet" size="sm" onClick={() => open({ kind: "nature" })}>
              {isInvention ? "Change" : "An invention?"}
              <span className="sr-only">{isInvention ? " the vision" : " Say so"}</span>
            </Button>
          )}
          {canAttach && (
            <Button variant="quiet" size="sm" onClick={() => open({ kind: "evidence" })}>
              Attach<span className="sr-only"> evidence</span>
            </Button>
          )}
        </>
      }
    >
      {vision && <Prose text={vision} className="text-md" />}
      {doubtful && (
        <p className="text-ink-soft">
          Surveys average many people. Is there one of them to talk to, or a way to use it yourself?
        </p>
      )}
      {standing.length > 0 ? (
        <ul className="grid divide-y divide-line">
          {standing.map((piece) => (
            <EvidenceRow key={piece.seq} piece={piece} removable={canAttach} nameOf={nameOf} />
          ))}
        </ul>
      ) : (
        !isInvention && (
          <p className="text-ink-soft">
            None yet: a story, what you saw when you used it, numbers, a survey.{" "}
            <TextLink href="/help/grounds">What counts?</TextLink>
          </p>
        )
      )}
      <Removed entries={takenOff(evidence, ({ text }) => text)} nameOf={nameOf} />
    </Part>
  );
}

/** What might be overlooked, looked at or not. */
function BlindSpots({ decision, nameOf }: Props) {
  const { viewer } = useRoom();
  const { blindSpots, status } = decision;
  const writable = status === "open" && mayDo("addBlindSpot", decision, viewer);
  const standing = blindSpots.filter(({ removed }) => removed === null);
  if (blindSpots.length === 0 && !writable) return null;
  return (
    <Part title="Blind spots">
      {standing.length > 0 && (
        <ul className="mb-2 grid divide-y divide-line">
          {standing.map(({ spot: words, checked: settled, seq, by, at }) => (
            <EntryRow
              key={seq}
              entry={{ seq, by, at, words, settled }}
              kind={blindSpotList}
              writable={writable}
              nameOf={nameOf}
            />
          ))}
        </ul>
      )}
      {writable && <AddEntry kind={blindSpotList} />}
      <Removed entries={takenOff(blindSpots, ({ spot }) => spot)} nameOf={nameOf} />
    </Part>
  );
}

/** For whom it is, what speaks for it, and what might have been overlooked. */
export function Grounds(props: Props) {
  return (
    <Section title="Grounds">
      <div className="grid divide-y divide-line">
        <Customer decision={props.decision} />
        <Evidence {...props} />
        <BlindSpots {...props} />
      </div>
    </Section>
  );
}
