"use client";

import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import type { Values } from "@/components/decisions/page/use-draft";
import { Avatar } from "@/components/ui/avatar";
import { currentPosition } from "@/lib/decisions/current";
import { mayDo } from "@/lib/decisions/permissions";
import { CommandForm } from "./command-form.tsx";
import { given } from "./given.ts";
import { TextField } from "./text-field.tsx";

/** Whether a person is ticked stands in the draft under their own name, since a draft keeps one value per name. */
const TICKED = "ask-";
const tickedIn = (values: Values) =>
  Object.keys(values).flatMap((name) => (name.startsWith(TICKED) ? [name.slice(TICKED.length)] : []));

/** Asks people by name; whoever has answered, or is asked already, is not offered. */
export function ConsultForm({ onDone }: { onDone: () => void }) {
  const { members, viewer } = useRoom();
  const decision = useDecision();
  const invites = mayDo("inviteGuest", decision, viewer) && decision.visibility !== "workspace";
  const reopened = decision.turns.findLast(({ kind }) => kind === "reopened")?.seq ?? 0;
  const isAsked = (id: string) =>
    decision.consultations.some(({ person, seq }) => person === id && seq > reopened) ||
    (currentPosition(decision, id)?.seq ?? 0) > reopened;
  const free = members.filter(
    ({ id, role }) => role !== "viewer" && id !== viewer.id && id !== decision.owner && !isAsked(id),
  );
  if (free.length === 0)
    return <p className="pb-4 text-ink-soft">Everybody who could be asked was asked, or has answered.</p>;
  return (
    <CommandForm
      name="consult"
      submit={(values) => {
        const count = tickedIn(values).length;
        return count > 1 ? `Ask ${count} people` : "Ask";
      }}
      done="Asked. They find it on their home."
      fields={["note"]}
      toAct={(values) => ({
        type: "consult",
        input: { people: tickedIn(values), ...given("note", values.note) },
      })}
      onDone={onDone}
    >
      {(values, initial) => (
        <>
          <fieldset className="grid gap-2">
            <legend className="mb-1.5 font-medium">Whose view do you need?</legend>
            <ul className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line">
              {free.map(({ id, name }) => (
                <li key={id}>
                  <label className="flex min-h-11 cursor-pointer items-center gap-3 px-3 py-1.5 -outline-offset-2 hover:bg-sunken has-checked:bg-accent-wash">
                    <input
                      type="checkbox"
                      name={`${TICKED}${id}`}
                      defaultChecked={initial[`${TICKED}${id}`] !== undefined}
                      required={tickedIn(values).length === 0}
                      className="size-4 shrink-0 accent-accent"
                    />
                    <Avatar name={name} />
                    <span className="wrap-anywhere min-w-0">{name}</span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <TextField
            name="note"
            label="What do you want to know? (optional)"
            hint={`Nobody is asked twice, and nobody who has answered is reminded.${invites ? " Whoever does not see it yet is put on it." : ""}`}
            initial={initial.note}
            rows={2}
          />
        </>
      )}
    </CommandForm>
  );
}
