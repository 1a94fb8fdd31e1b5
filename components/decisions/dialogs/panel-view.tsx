"use client";

import type { ReactNode } from "react";
import type { Panel } from "@/components/decisions/page/panels";
import { useDecision } from "@/components/decisions/page/use-decision";
import { useNames } from "@/components/decisions/page/use-names";
import { Dialog } from "@/components/ui/dialog";
import { ChildForm } from "./after/child-form.tsx";
import { DisputeForm } from "./after/dispute-form.tsx";
import { HoldForm } from "./after/hold-form.tsx";
import { LessonForm } from "./after/lesson-form.tsx";
import { NoticeForm } from "./after/notice-form.tsx";
import { ParentForm } from "./after/parent-form.tsx";
import { CloseRoundForm, HideAnswersForm } from "./answers-forms.tsx";
import { AnswerForm, AskForm, OfferForm, WeighForm } from "./commit-forms.tsx";
import { ConsultForm } from "./consult-form.tsx";
import { DecideForm } from "./decide-form.tsx";
import { DetailsForm } from "./details-form.tsx";
import { EscalateForm } from "./escalate-form.tsx";
import { ResolveForm, StatementForm, WithdrawForm } from "./escalation-forms.tsx";
import { CustomerForm, EvidenceForm, NatureForm, RemoveEvidenceForm } from "./grounds-forms.tsx";
import { KeysList } from "./keys-list.tsx";
import { MismatchForm } from "./mismatch-form.tsx";
import { PositionForm } from "./position-form.tsx";
import { ReviewForm } from "./review-form.tsx";
import { Sharing } from "./sharing.tsx";
import { DoorForm, ForecastForm, HandOverForm, OptionForm } from "./small-forms.tsx";
import { DelayCostForm, WayBackForm } from "./stakes-forms.tsx";
import { TurnForm } from "./turn-forms.tsx";

const turns = { reopen: "Reopen", reverse: "Reverse", drop: "Drop", supersede: "Supersede" };
const titles = {
  position: "Your position",
  forecast: "Your forecast",
  option: "Add an option",
  answer: "Disagree and commit?",
  offer: "Offer to disagree and commit",
  decide: "Decide",
  review: "Review",
  dispute: "Dispute the verdict",
  hold: "No judgement before",
  lesson: "What did it teach?",
  parent: "A part of a larger decision",
  child: "Open a part of it",
  handOver: "Hand over",
  setDoor: "The door",
  sharing: "Team and who sees it",
  hideAnswers: "Hide answers",
  closeRound: "Close the round",
  details: "Details",
  wayBack: "Way back",
  delayCost: "What waiting costs",
  evidence: "Evidence",
  removeEvidence: "Take evidence off",
  customer: "For whom it is",
  nature: "Where it comes from",
  mismatch: "Door and process",
  consult: "Ask people for their view",
  escalate: "Hand it up",
  statement: "Your side",
  resolve: "Answer the escalation",
  withdraw: "Withdraw the escalation",
  keys: "Keys",
};

function titleOf(panel: Panel, nameOf: (id: string) => string): string {
  if (panel.kind === "ask") return `Ask ${nameOf(panel.person)} to disagree and commit`;
  if (panel.kind === "weigh") return `Weigh ${nameOf(panel.person)}’s doubt`;
  if (panel.kind === "notice") return panel.sign === "flag" ? "Flag as wrong" : "Tripwire hit";
  return panel.kind === "turn" ? turns[panel.turn] : titles[panel.kind];
}

function contentOf(panel: Panel, onDone: () => void, onNext: (panel: Panel) => void): ReactNode {
  switch (panel.kind) {
    case "position":
      return <PositionForm onDone={onDone} onMisaligned={() => onNext({ kind: "escalate" })} />;
    case "forecast":
      return <ForecastForm onDone={onDone} />;
    case "option":
      return <OptionForm onDone={onDone} />;
    case "ask":
      return <AskForm person={panel.person} onDone={onDone} />;
    case "weigh":
      return <WeighForm person={panel.person} onDone={onDone} />;
    case "answer":
      return <AnswerForm onDone={onDone} />;
    case "offer":
      return <OfferForm onDone={onDone} />;
    case "decide":
      return <DecideForm onDone={onDone} />;
    case "review":
      return <ReviewForm onDone={onDone} />;
    case "dispute":
      return <DisputeForm onDone={onDone} />;
    case "notice":
      return <NoticeForm sign={panel.sign} onDone={onDone} />;
    case "hold":
      return <HoldForm onDone={onDone} />;
    case "lesson":
      return <LessonForm onDone={onDone} />;
    case "parent":
      return <ParentForm onDone={onDone} />;
    case "child":
      return <ChildForm title={panel.title} onDone={onDone} />;
    case "turn":
      return <TurnForm turn={panel.turn} onDone={onDone} />;
    case "handOver":
      return <HandOverForm onDone={onDone} />;
    case "setDoor":
      return <DoorForm onDone={onDone} />;
    case "sharing":
      return <Sharing />;
    case "hideAnswers":
      return <HideAnswersForm onDone={onDone} />;
    case "closeRound":
      return <CloseRoundForm onDone={onDone} />;
    case "wayBack":
      return <WayBackForm onDone={onDone} />;
    case "evidence":
      return <EvidenceForm onDone={onDone} />;
    case "removeEvidence":
      return <RemoveEvidenceForm evidence={panel.evidence} onDone={onDone} />;
    case "customer":
      return <CustomerForm onDone={onDone} />;
    case "nature":
      return <NatureForm onDone={onDone} />;
    case "mismatch":
      return <MismatchForm onDone={onDone} />;
    case "delayCost":
      return <DelayCostForm onDone={onDone} />;
    case "details":
      return <DetailsForm onDone={onDone} />;
    case "consult":
      return <ConsultForm onDone={onDone} />;
    case "escalate":
      return <EscalateForm onDone={onDone} />;
    case "statement":
      return <StatementForm onDone={onDone} />;
    case "resolve":
      return <ResolveForm onDone={onDone} />;
    case "withdraw":
      return <WithdrawForm onDone={onDone} />;
    case "keys":
      return <KeysList />;
  }
}

interface PanelViewProps {
  panel: Panel;
  onClose: () => void;
  /** Goes on to another deed, which follows from the one that was just done. */
  onNext: (panel: Panel) => void;
}

/** What lies over the page: one dialog for one deed. */
export function PanelView({ panel, onClose, onNext }: PanelViewProps) {
  const decision = useDecision();
  const nameOf = useNames(decision.people);
  return (
    <Dialog
      open
      title={titleOf(panel, nameOf)}
      description={panel.kind === "keys" ? undefined : decision.title}
      wide={panel.kind === "decide"}
      onClose={onClose}
    >
      {contentOf(panel, onClose, onNext)}
    </Dialog>
  );
}
