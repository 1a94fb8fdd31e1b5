"use client";

import dynamic from "next/dynamic";
import { Button } from "@/components/ui/button";
import { orLazily } from "@/components/ui/lazily";
import { Section } from "@/components/ui/section";
import type { Decision } from "@/lib/client/decisions";
import { currentPosition } from "@/lib/decisions/current";
import { mayDo } from "@/lib/decisions/permissions";
import { seesAnswers } from "@/lib/decisions/redact";
import { voicesOf } from "@/lib/decisions/voices";
import { useOpenPanel } from "./panels.tsx";
import { useRoom } from "./room.tsx";
import type { DecisionVoice } from "./voice-card.tsx";

/** A new decision has none of these, and most have few; their pages do without. */
const VoiceCard = dynamic(orLazily(() => import("./voice-card.tsx").then((module) => module.VoiceCard)));
const Commitments = dynamic(orLazily(() => import("./commitments.tsx").then((module) => module.Commitments)));
const Consulted = dynamic(orLazily(() => import("./consulted.tsx").then((module) => module.Consulted)));
const HiddenAnswers = dynamic(
  orLazily(() => import("./hidden-answers.tsx").then((module) => module.HiddenAnswers)),
);
const Signs = dynamic(orLazily(() => import("./signs.tsx").then((module) => module.Signs)));

type SideProps = {
  title: string;
  none: string;
  voices: readonly DecisionVoice[];
  decision: Decision;
  nameOf: (id: string) => string;
};

function Side({ title, none, voices, decision, nameOf }: SideProps) {
  return (
    <div className="grid content-start gap-3">
      <h3 className="border-line border-b pb-2 font-medium text-ink-soft">
        {title} <span className="text-ink-faint tabular-nums">{voices.length > 0 ? voices.length : ""}</span>
      </h3>
      {voices.length === 0 ? (
        <p className="text-ink-faint">{none}</p>
      ) : (
        <div className="divide-y divide-line">
          {voices.map((voice) => (
            <VoiceCard key={voice.person} voice={voice} decision={decision} nameOf={nameOf} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Two voices of the same size, and the commitments between them. */
export function Positions({ decision, nameOf }: { decision: Decision; nameOf: (id: string) => string }) {
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const { agreeing, doubting, aside } = voicesOf(decision);
  const canSpeak = decision.status !== "dropped" && mayDo("takePosition", decision, viewer);
  const shared = { decision, nameOf };
  const { signs } = decision;
  const committing = decision.commitments.length > 0;
  return (
    <Section
      title="Positions"
      action={
        canSpeak && (
          <>
            {decision.status === "open" && mayDo("consult", decision, viewer) && (
              <Button variant="quiet" size="sm" onClick={() => open({ kind: "consult" })}>
                Ask people
              </Button>
            )}
            <Button variant="quiet" size="sm" onClick={() => open({ kind: "position" })}>
              {currentPosition(decision, viewer.id) ? "Change mine" : "Take one"}
            </Button>
          </>
        )
      }
    >
      <div className="grid gap-6">
        {decision.answers !== "shown" && <HiddenAnswers decision={decision} />}
        {decision.consultations.length > 0 && <Consulted decision={decision} nameOf={nameOf} />}
        {seesAnswers(decision, viewer.id) && (
          <>
            <div
              className={`grid gap-x-8 gap-y-6 sm:grid-cols-2 ${committing ? "lg:grid-cols-[minmax(0,1fr)_13rem_minmax(0,1fr)] lg:gap-x-6" : ""}`}
            >
              <Side title="Agreeing" none="Nobody has said so yet." voices={agreeing} {...shared} />
              {committing && <Commitments commitments={decision.commitments} nameOf={nameOf} />}
              <Side title="Doubting" none="No doubt has been voiced." voices={doubting} {...shared} />
            </div>
            {(signs.exhaustion || signs.lateTurns.length > 0) && (
              <Signs decision={decision} nameOf={nameOf} />
            )}
          </>
        )}
        {aside.length > 0 && (
          <div className="border-line border-t pt-4">
            <Side title="Stepped back" none="" voices={aside} {...shared} />
          </div>
        )}
      </div>
    </Section>
  );
}
