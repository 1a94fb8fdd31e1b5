"use client";

import { DateField } from "@/components/decisions/dates/date-field";
import type { Dates } from "@/components/decisions/dates/dates";
import { useRoom } from "@/components/decisions/page/room";
import { stepNote } from "@/components/decisions/page/thinking/step-note";
import { useDecision } from "@/components/decisions/page/use-decision";
import type { Values } from "@/components/decisions/page/use-draft";
import { useNames } from "@/components/decisions/page/use-names";
import { ERASED } from "@/components/decisions/words";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import type { Ask } from "@/lib/decisions/words";
import { AskList } from "./ask-list.tsx";
import { CommandForm } from "./command-form.tsx";
import { askList, decideInput, OWN, unexplained, WAY_BACK } from "./decide-input.ts";
import { LightNote } from "./light-note.tsx";
import { TextField } from "./text-field.tsx";
import { WayBackFields } from "./way-back-fields.tsx";
import { wayBackNames, wayBackValues } from "./way-back-input.ts";
import { WithoutAnswer } from "./without-answer.tsx";

const dates: Dates = {
  tripwireOn: "coming",
  reviewOn: "coming",
  noJudgementBefore: "coming",
  decidedAt: "past",
  [`${WAY_BACK}until`]: "coming",
};

/** The choice: one of the options, or in the owner's own words. */
function Choice({ values, initial }: { values: Values; initial: Values }) {
  const { options } = useDecision();
  const choices = [
    ...options.map(({ seq, label, note }) => ({
      value: String(seq),
      label: label ?? ERASED,
      hint: note ? (note.split("\n")[0] ?? "").slice(0, 140) : "",
    })),
    { value: OWN, label: "Something else", hint: "In your own words." },
  ];
  const inWords = options.length === 0 || values.choice === OWN;
  return (
    <>
      {options.length > 0 && (
        <RadioCards
          name="choice"
          legend="What is chosen?"
          choices={choices}
          defaultValue={initial.choice || null}
          optional
        />
      )}
      {inWords && <TextField name="choiceText" label="The choice" initial={initial.choiceText} rows={2} />}
    </>
  );
}

function Percent({
  name,
  label,
  hint,
  initial,
}: {
  name: string;
  label: string;
  hint: string;
  initial: string | undefined;
}) {
  return (
    <Field name={name} label={label} hint={hint}>
      <Input type="number" inputMode="numeric" min={0} max={100} step={1} defaultValue={initial ?? ""} />
    </Field>
  );
}

/** Closing it well, in one go: the choice, what is known, what is expected, and what the door asks for. */
export function DecideForm({ onDone }: { onDone: () => void }) {
  const { policies, viewer, stepNotes, zone } = useRoom();
  const decision = useDecision();
  const policy = decision.door === null ? null : policies[decision.door];
  const forecast = decision.forecasts.findLast(({ by }) => by === viewer.id)?.probability;
  const nameOf = useNames(decision.people);
  const noteOf = (ask: Ask) => stepNote(decision.door === null ? {} : stepNotes[decision.door], ask, nameOf);
  const asksOf = (values: Values) => (policy ? askList(policy, decision, decideInput(values)) : []);
  const old = {
    share: decision.share === null ? "" : String(decision.share),
    ...wayBackValues(decision.wayBack, WAY_BACK),
  };
  return (
    <CommandForm
      name="decide"
      submit="Decide"
      done="Decided"
      initial={old}
      fields={[
        "choiceText",
        "share",
        "forecast",
        "expectedOutcome",
        "tripwire",
        "tripwireOn",
        ...wayBackNames.map((name) => WAY_BACK + name),
        "reviewOn",
        "noJudgementBefore",
        "decidedAt",
        "withoutAnswer",
      ]}
      dates={dates}
      check={(values) => unexplained(asksOf(values), values)}
      toAct={(values) => ({ type: "decide", input: decideInput(values) })}
      onDone={onDone}
    >
      {(values, initial) => (
        <>
          <WithoutAnswer initial={initial} />
          <Choice values={values} initial={initial} />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <Percent
              name="share"
              label="Information share, %"
              hint="Of what you wish you knew."
              initial={initial.share}
            />
            <Percent
              name="forecast"
              label="Forecast, %"
              hint={
                forecast === undefined
                  ? "That it turns out well; only you see it until the review."
                  : `You said ${forecast} %; leave it empty to let that stand.`
              }
              initial={initial.forecast}
            />
          </div>
          <TextField
            name="expectedOutcome"
            label="Expected outcome"
            initial={initial.expectedOutcome}
            rows={2}
          />
          <TextField
            name="tripwire"
            label="Tripwire"
            hint="What would you see if this were wrong?"
            initial={initial.tripwire}
            rows={2}
          />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <DateField
              name="tripwireOn"
              label="Look for it on"
              hint="The day on which to check the tripwire."
              tense="coming"
              initial={initial}
              zone={zone}
            />
            <DateField
              name="reviewOn"
              label="Review on"
              hint="When what came of it can be seen."
              tense="coming"
              initial={initial}
              zone={zone}
            />
          </div>
          <details open={policy?.asks.includes("way_back") || decision.wayBack !== null}>
            <summary className="w-fit cursor-pointer rounded-sm font-medium pointer-coarse:min-h-11">
              If it has to be walked back
            </summary>
            <div className="mt-4 grid gap-5">
              <WayBackFields values={values} initial={initial} prefix={WAY_BACK} />
            </div>
          </details>
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <DateField
              name="noJudgementBefore"
              label="No judgement before"
              hint="For a bet that needs its time; empty for any day."
              tense="coming"
              initial={initial}
              zone={zone}
            />
            <DateField
              name="decidedAt"
              label="Decided on"
              hint="Leave it empty for now."
              tense="past"
              initial={initial}
              zone={zone}
            />
          </div>
          <LightNote values={values} />
          <AskList asks={asksOf(values)} initial={initial} noteOf={noteOf} />
        </>
      )}
    </CommandForm>
  );
}
