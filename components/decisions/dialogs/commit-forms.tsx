"use client";

import { useState } from "react";
import { Prose } from "@/components/decisions/page/prose";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { useNames } from "@/components/decisions/page/use-names";
import { RadioCards } from "@/components/ui/radio-cards";
import { currentPosition, openCommitment } from "@/lib/decisions/current";
import { unweighed } from "@/lib/decisions/next-action";
import { ChoiceField } from "./choice-field.tsx";
import { CommandForm } from "./command-form.tsx";
import { given } from "./given.ts";
import { ReasonForm } from "./reason-form.tsx";
import { TextField } from "./text-field.tsx";

type PersonFormProps = { person: string; onDone: () => void };

/** The doubt that it is about, in its own words. */
function Doubt({ person }: { person: string }) {
  const decision = useDecision();
  const nameOf = useNames(decision.people);
  const { viewer } = useRoom();
  const reason = currentPosition(decision, person)?.reason;
  if (!reason) return null;
  return (
    <blockquote className="max-h-48 overflow-y-auto rounded-md bg-sunken px-4 py-3">
      <p className="mb-1 text-ink-soft text-sm">
        {person === viewer.id ? "You say" : `${nameOf(person)} says`}
      </p>
      <Prose text={reason} />
    </blockquote>
  );
}

/** What the owner answered to it last, in their words. */
function Weighed({ person }: { person: string }) {
  const decision = useDecision();
  const nameOf = useNames(decision.people);
  const last = decision.weighings.findLast((weighing) => weighing.person === person);
  if (!last?.note) return null;
  return (
    <blockquote className="max-h-48 overflow-y-auto rounded-md border-accent border-l-2 bg-sunken px-4 py-3">
      <p className="mb-1 text-ink-soft text-sm">{nameOf(last.by)} answered</p>
      <Prose text={last.note} />
    </blockquote>
  );
}

const DAY_MS = 86_400_000;
const waits = [
  { days: "1", label: "Within a day" },
  { days: "3", label: "Within three days" },
  { days: "7", label: "Within a week" },
  { days: "", label: "Whenever they are ready" },
];
const USUAL_WAIT = "3";

export function AskForm({ person, onDone }: PersonFormProps) {
  const decision = useDecision();
  const { viewer } = useRoom();
  const isUnweighed = unweighed(decision, "").includes(person);
  return (
    <CommandForm
      name={`ask-${person}`}
      submit="Ask"
      done="Asked to commit"
      fields={["due"]}
      initial={{ due: USUAL_WAIT }}
      toAct={({ due: days = "" }) => ({
        type: "askToCommit",
        input: {
          person,
          ...(days !== "" && { due: new Date(Date.now() + Number(days) * DAY_MS).toISOString() }),
        },
      })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <Doubt person={person} />
          <p className="text-ink-soft">
            You ask them to go along in spite of the doubt. They can commit, decline or step back; the doubt
            stays in the record, with their name to it.
          </p>
          {isUnweighed && (
            <p className="text-ink-soft">
              {decision.owner === viewer.id ? "You have" : "The owner has"} not answered the doubt in writing
              yet. Going along counts as more than giving in once that was done, so do that first.
            </p>
          )}
          <ChoiceField name="due" label="When do you hope for an answer?" initial={initial.due}>
            {waits.map(({ days, label }) => (
              <option key={days} value={days}>
                {label}
              </option>
            ))}
          </ChoiceField>
        </>
      )}
    </CommandForm>
  );
}

export function WeighForm({ person, onDone }: PersonFormProps) {
  return (
    <div className="grid gap-5">
      <Doubt person={person} />
      <ReasonForm
        name={`weigh-${person}`}
        field="note"
        label="Your answer"
        hint="What in it counts, what does not, and why. It stands beside the doubt."
        submit="Record the answer"
        done="Doubt weighed"
        toAct={(note) => ({ type: "weigh", input: { person, note } })}
        onDone={onDone}
      />
    </div>
  );
}

const answers = [
  {
    value: "commit",
    label: "Disagree and commit",
    hint: "I still doubt it, and I will help to make it work.",
  },
  { value: "decline", label: "Decline", hint: "I will not commit to this." },
  { value: "stepBack", label: "Step back", hint: "Neither yes nor no; do not count me." },
];
const thanks: Readonly<Record<string, string>> = {
  commit: "Committed. Thank you for going along.",
  decline: "Declined. Thank you for being plain.",
  stepBack: "Stepped back. Thank you for saying so.",
};

/** The answer to an ask, or one's own offer made true. */
export function AnswerForm({ onDone }: { onDone: () => void }) {
  const { viewer } = useRoom();
  const decision = useDecision();
  const nameOf = useNames(decision.people);
  const [asked] = useState(() => openCommitment(decision, viewer.id));
  const isOffer = asked?.origin === "offered";
  if (!asked) return <p className="pb-4 text-ink-soft">This was answered already.</p>;
  return (
    <CommandForm
      name="answer"
      submit={({ answer }) => answers.find(({ value }) => value === answer)?.label ?? "Answer"}
      done={({ answer = "" }) => thanks[answer] ?? "Answered"}
      initial={{ answer: "commit" }}
      fields={["reason"]}
      toAct={({ answer, reason }) =>
        answer === "commit"
          ? { type: "commit", input: {} }
          : { type: answer === "decline" ? "decline" : "stepBack", input: given("reason", reason) }
      }
      onDone={onDone}
    >
      {({ answer }, initial) =>
        isOffer ? (
          <>
            <Weighed person={viewer.id} />
            <p className="text-ink-soft">
              You offered to go along in spite of your doubt. Committing makes it true.
            </p>
          </>
        ) : (
          <>
            <Doubt person={viewer.id} />
            <Weighed person={viewer.id} />
            <p className="text-ink-soft">
              {nameOf(asked.by)} asks you to disagree and commit. Your doubt stays in the record either way.
            </p>
            <RadioCards
              name="answer"
              legend="Your answer"
              choices={answers}
              defaultValue={initial.answer ?? "commit"}
            />
            {answer !== "commit" && (
              <TextField name="reason" label="Why? (optional)" initial={initial.reason} />
            )}
          </>
        )
      }
    </CommandForm>
  );
}

/** Going along unasked: said first, made true afterwards, so that the owner can still weigh the doubt. */
export function OfferForm({ onDone }: { onDone: () => void }) {
  return (
    <CommandForm
      name="offer"
      submit="Offer"
      done="Offered. Thank you."
      fields={[]}
      toAct={() => ({ type: "offer", input: {} })}
      onDone={onDone}
    >
      {() => (
        <p className="text-ink-soft">
          You still doubt it, and you would help to make it work. Your doubt stays in the record; the owner
          sees the offer and can answer it before you make it true.
        </p>
      )}
    </CommandForm>
  );
}
