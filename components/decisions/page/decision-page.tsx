"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { lazily, orLazily } from "@/components/ui/lazily";
import { Section } from "@/components/ui/section";
import { useLazily } from "@/components/ui/use-lazily";
import { unreachable } from "@/lib/client/problem";
import { ActionBar } from "./action-bar.tsx";
import type { Deed } from "./actions.ts";
import { Clock } from "./clock.tsx";
import { Dial } from "./dial.tsx";
import { callsForSection } from "./escalation/calls-for-section.ts";
import { Header } from "./header.tsx";
import { Options } from "./options.tsx";
import { OpenPanel, type Panel } from "./panels.tsx";
import { Positions } from "./positions.tsx";
import { primaryFor } from "./primary.ts";
import { Question } from "./question.tsx";
import { type Room, RoomProvider } from "./room.tsx";
import { sayRefusal } from "./say-refusal.ts";
import { Aftermath, AtStake, Foresight, Misfit, Reasons, Wishes } from "./thinking.tsx";
import { useAct } from "./use-act.ts";
import { useActions } from "./use-actions.ts";
import { useDecision } from "./use-decision.ts";
import { useDocumentKeys } from "./use-document-keys.ts";
import { useNames } from "./use-names.ts";
import { useNow } from "./use-now.ts";
import { Place, WhenNear } from "./when-near.tsx";

/** Not every decision was closed; the page of an open one does without. */
const Closed = dynamic(orLazily(() => import("./closed.tsx").then((module) => module.Closed)));
const Escalations = dynamic(
  orLazily(() => import("./escalation/escalations.tsx").then((module) => module.Escalations)),
);
const Readings = lazily(() => import("./readings.tsx").then((module) => module.Readings));
const History = lazily(() => import("./history.tsx").then((module) => module.History), {
  waiting: <Place />,
});

const Discussion = lazily(
  () => import("@/components/decisions/comments/discussion").then((module) => module.Discussion),
  { waiting: <Place /> },
);

/** Nobody waits for it: the page is whole without. */
const Live = lazily(() => import("./live.tsx").then((module) => module.Live), { silent: true });

const SimilarDecisions = lazily(() =>
  import("./after/similar.tsx").then((module) => module.SimilarDecisions),
);

type DecisionPageProps = {
  room: Room;
  /** What the server draws by itself: the tree around it. */
  children: ReactNode;
};

/** The forms of all deeds; fetched when the first one is opened. */
const loadForms = () =>
  import("@/components/decisions/dialogs/panel-view").then((module) => module.PanelView);

const meeting = { act: { type: "met", input: {} }, done: "Meeting counted" } as const;

const focusOn = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: "center" });
  return found !== null;
};

/** How long somebody waits for a part of the page that is fetched when one comes near it. */
const PATIENCE_MS = 5_000;

/** Goes to a part of the page, and to the control in it as soon as it is there. */
const goTo = (place: string, control: string, until = performance.now() + PATIENCE_MS) => {
  if (focusOn(`${place} ${control}`) || performance.now() > until) return;
  document.querySelector(place)?.scrollIntoView({ block: "center" });
  requestAnimationFrame(() => goTo(place, control, until));
};

function Whole({ room, children }: DecisionPageProps) {
  const decision = useDecision();
  const now = useNow(room.now);
  const nameOf = useNames(decision.people);
  const [panel, setPanel] = useState<Panel | null>(null);
  const forms = useLazily(loadForms);
  const open = (next: Panel) => {
    setPanel(next);
    forms.show();
  };
  const client = useQueryClient();
  const actions = useActions(decision, room.viewer);
  const primary = primaryFor(decision, room, now, nameOf);
  const readsOnly = room.viewer.role === "viewer";

  const { mutate } = useAct();
  const run = (deed: Deed) => {
    if (deed.kind === "dial") focusOn("#dial input[type=range]");
    else if (deed.kind === "history") focusOn("#history");
    else if (deed.kind === "questions") goTo("#questions", "input[name=question]");
    else if (deed.kind === "answerQuestion") goTo("#questions", "input:not(:checked)");
    else if (deed.kind === "met") mutate(meeting, { onError: sayRefusal });
    else open(deed);
  };
  // Whoever comes from their home comes to do one thing.
  const arrive = useEffectEvent(() => {
    const wanted = window.location.hash.slice(1);
    if (wanted.startsWith("comment-")) focusOn("#discussion");
    const offered = [...(primary ? [primary] : []), ...(actions?.flat() ?? [])];
    const found = offered.find(({ deed }) => deed.kind === wanted);
    if (found) run(found.deed);
  });
  const isReady = actions !== null;
  useEffect(() => {
    if (isReady) arrive();
  }, [isReady]);
  useDocumentKeys((key) => {
    if (key === "u" && !readsOnly) {
      void import("./take-back.ts").then(
        ({ takeBack }) => takeBack(client, room),
        () => sayRefusal(unreachable()),
      );
      return true;
    }
    const action = actions?.flat().find((one) => one.key === key);
    if (action) run(action.deed);
    return action !== undefined;
  });

  const isOpen = decision.status === "open";
  const wasClosed = decision.turns.length > 0 || decision.outcomes.length > 0;
  return (
    <OpenPanel value={open}>
      <article className="grid grid-cols-1 gap-5 pb-14 lg:pb-0">
        <Header decision={decision} nameOf={nameOf} />
        <ActionBar primary={primary} actions={actions ?? []} onDeed={run} />
        <Misfit decision={decision} />
        {wasClosed && <Closed decision={decision} nameOf={nameOf} />}
        <Aftermath decision={decision} nameOf={nameOf} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Section title={isOpen ? "Clock" : "Time to decide"}>
            <Clock decision={decision} />
          </Section>
          <div id="dial" className="grid">
            <Section title="Information">
              <Dial decision={decision} />
            </Section>
          </div>
        </div>
        {children}
        <Question decision={decision} />
        <Wishes decision={decision} nameOf={nameOf} />
        <Options decision={decision} />
        <Reasons decision={decision} nameOf={nameOf} />
        <Positions decision={decision} nameOf={nameOf} />
        {callsForSection(decision) && <Escalations decision={decision} nameOf={nameOf} />}
        <Foresight decision={decision} />
        <AtStake decision={decision} nameOf={nameOf} />
        {isOpen && room.viewer.role !== "guest" && (
          <WhenNear>
            <SimilarDecisions decision={decision} />
          </WhenNear>
        )}
        {decision.readings.length > 1 && (
          <WhenNear>
            <Section title="Information over time">
              <Readings decision={decision} nameOf={nameOf} />
            </Section>
          </WhenNear>
        )}
        <div
          id="discussion"
          tabIndex={-1}
          className="scroll-mt-4 rounded-lg outline-none focus-visible:outline-2"
        >
          <WhenNear>
            <Discussion decision={decision} />
          </WhenNear>
        </div>
        <div
          id="history"
          tabIndex={-1}
          className="scroll-mt-4 rounded-lg outline-none focus-visible:outline-2"
        >
          <WhenNear>
            <History />
          </WhenNear>
        </div>
      </article>
      <Live />
      {panel && forms.Found && forms.isOpen && (
        <forms.Found panel={panel} onClose={forms.close} onNext={setPanel} />
      )}
      {forms.note}
    </OpenPanel>
  );
}

/** One decision: think, disagree, decide, learn. */
export function DecisionPage({ room, children }: DecisionPageProps) {
  return (
    <RoomProvider room={room}>
      <Whole room={room}>{children}</Whole>
    </RoomProvider>
  );
}
