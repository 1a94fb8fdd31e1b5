"use client";

import { useState } from "react";
import { doorAnswersIn } from "@/components/decisions/door-answers";
import { DoorHelp } from "@/components/decisions/door-help";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import { doorWords } from "@/components/decisions/words";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Slider } from "@/components/ui/slider";
import { doors } from "@/lib/decisions/words";
import { ChoiceField, somebody } from "./choice-field.tsx";
import { CommandForm } from "./command-form.tsx";
import { given } from "./given.ts";
import { TextField } from "./text-field.tsx";

type FormProps = { onDone: () => void };

export function OptionForm({ onDone }: FormProps) {
  return (
    <CommandForm
      name="option"
      submit="Add option"
      done="Option added"
      fields={["label", "note"]}
      toAct={({ label = "", note }) => ({
        type: "addOption",
        input: { label: label.trim(), ...given("note", note) },
      })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <Field name="label" label="What could be done?">
            <Input defaultValue={initial.label ?? ""} required maxLength={200} autoComplete="off" />
          </Field>
          <TextField name="note" label="For and against (optional)" initial={initial.note} />
        </>
      )}
    </CommandForm>
  );
}

export function ForecastForm({ onDone }: FormProps) {
  const { viewer } = useRoom();
  const old = useDecision().forecasts.findLast(({ by }) => by === viewer.id)?.probability;
  const [probability, setProbability] = useState(old ?? 50);
  return (
    <CommandForm
      name="forecast"
      submit={`Record ${probability} %`}
      done="Forecast recorded"
      fields={[]}
      toAct={() => ({ type: "forecast", input: { probability } })}
      onDone={onDone}
    >
      {() => (
        <>
          <p className="font-semibold text-2xl tabular-nums">{probability} %</p>
          <Slider
            label="How probable is it that this turns out well?"
            value={probability}
            notch={null}
            words={`${probability} %`}
            onChange={setProbability}
          />
        </>
      )}
    </CommandForm>
  );
}

export function HandOverForm({ onDone }: FormProps) {
  const { members, team } = useRoom();
  const { owner, visibility, participants } = useDecision();
  // Whoever takes over what is for the people on it is put on it; what is for a team stays with those who see it.
  const mayTake = (id: string) => visibility !== "team" || team.includes(id) || participants.includes(id);
  const others = members.filter(({ id, role }) => id !== owner && role !== "viewer" && mayTake(id));
  return (
    <CommandForm
      name="hand-over"
      submit="Hand over"
      done="Handed over"
      fields={["to", "reason"]}
      toAct={({ to = "", reason }) => ({ type: "handOver", input: { to, ...given("reason", reason) } })}
      onDone={onDone}
    >
      {(_, initial) => (
        <>
          <ChoiceField name="to" label="Who owns it from now on?" initial={initial.to} check={somebody}>
            <option value="">Choose somebody</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </ChoiceField>
          <TextField name="reason" label="Why? (optional)" initial={initial.reason} />
        </>
      )}
    </CommandForm>
  );
}

export function DoorForm({ onDone }: FormProps) {
  const { door, doorAnswers } = useDecision();
  const answers = Object.fromEntries(
    Object.entries(doorAnswers ?? {}).map(([name, said]) => [name, said ?? ""]),
  );
  const choices = doors.map((value) => ({
    value,
    label: doorWords[value].word,
    hint: doorWords[value].sentence,
  }));
  return (
    <CommandForm
      name="door"
      submit="Set the door"
      done="Door set"
      fields={["reason"]}
      initial={{ door: door ?? "", ...answers }}
      toAct={(values) => {
        const doorAnswers = doorAnswersIn(values);
        return {
          type: "setDoor",
          input: {
            door: doors.find((one) => one === values.door) ?? "two_way",
            ...given("reason", values.reason),
            ...(doorAnswers && { doorAnswers }),
          },
        };
      }}
      onDone={onDone}
    >
      {(values, initial) => (
        <>
          <RadioCards
            name="door"
            legend="Which kind of door is it?"
            choices={choices}
            defaultValue={doors.find((one) => one === initial.door) ?? null}
          />
          <DoorHelp values={values} initial={initial} />
          <TextField
            name="reason"
            label={door ? "Why is it another door than was thought?" : "Why? (optional)"}
            initial={initial.reason}
            required={door !== null && values.door !== door}
          />
        </>
      )}
    </CommandForm>
  );
}
