"use client";

import { CommandForm } from "@/components/decisions/dialogs/command-form";
import { TextField } from "@/components/decisions/dialogs/text-field";
import { useOpenPanel } from "@/components/decisions/page/panels";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { waitingLesson } from "@/lib/decisions/hindsight";

const ways = [
  { value: "learn", label: "It taught something", hint: "Say what to do otherwise the next time." },
  { value: "skip", label: "Leave it at that", hint: "Say why there is nothing to learn." },
];

/** "The process was followed" closes no bad outcome: what did it teach about the process? */
export function LessonForm({ onDone }: { onDone: () => void }) {
  const decision = useDecision();
  const { viewer } = useRoom();
  const open = useOpenPanel();
  const title = `How should we decide things like “${decision.title ?? decision.reference}”?`;
  if (!waitingLesson(decision)) return <p className="pb-4 text-ink-soft">Nothing waits here any more.</p>;
  return (
    <CommandForm
      name="lesson"
      submit={({ way }) => (way === "skip" ? "Leave it at that" : "Record it")}
      done={({ way }) => (way === "skip" ? "Left at that" : "Learned")}
      initial={{ way: "learn" }}
      fields={["lesson", "reason"]}
      toAct={({ way, text = "" }) =>
        way === "skip"
          ? { type: "skipLesson", input: { reason: text.trim() } }
          : { type: "learn", input: { lesson: text.trim() } }
      }
      onDone={onDone}
    >
      {({ way }, initial) => (
        <>
          <p className="text-ink-soft">
            The process was followed and it went badly: then it is the process that needs a look. This outcome
            stays open until something was learned.
          </p>
          {viewer.role !== "guest" && (
            <div className="grid justify-items-start gap-2 rounded-md border border-line bg-sunken px-4 py-3">
              <p>A question about the process itself can be decided like any other, as a part of this one.</p>
              <Button size="sm" onClick={() => open({ kind: "child", title: title.slice(0, 200) })}>
                Open a decision about the process
              </Button>
            </div>
          )}
          <RadioCards
            name="way"
            legend="What came of it?"
            choices={ways}
            defaultValue={initial.way ?? "learn"}
          />
          <TextField
            name="text"
            label={way === "skip" ? "Why?" : "What did it teach?"}
            initial={initial.text}
            required
          />
        </>
      )}
    </CommandForm>
  );
}
