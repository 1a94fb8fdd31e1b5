"use client";

import { useState } from "react";
import { useRoom } from "@/components/decisions/page/room";
import { useAct } from "@/components/decisions/page/use-act";
import { useDecision } from "@/components/decisions/page/use-decision";
import { useNames } from "@/components/decisions/page/use-names";
import { useDesk } from "@/components/layout/desk-context";
import { enter } from "@/components/people/enter";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { SelectBox } from "@/components/ui/select-box";
import { mayDo } from "@/lib/decisions/permissions";
import { GuestLink } from "./guest-link.tsx";

/** Puts a member on it, with one list and one button. */
function AddSomebody({ onAdd }: { onAdd: (person: string, name: string) => void }) {
  const { members } = useRoom();
  const { participants } = useDecision();
  const [chosen, setChosen] = useState("");
  const others = members.filter(({ id }) => !participants.includes(id));
  const person = others.find(({ id }) => id === chosen);
  if (others.length === 0) return null;
  return (
    <form
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (person) onAdd(person.id, person.name);
        setChosen("");
      }}
    >
      <div className="min-w-0 flex-1">
        <SelectBox
          aria-label="Put somebody on it"
          required
          value={person ? chosen : ""}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">Put somebody on it …</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectBox>
      </div>
      <Button type="submit">Add</Button>
    </form>
  );
}

/** The people on a decision, who see it whoever else does. */
export function OnIt() {
  const { viewer, slug } = useRoom();
  const decision = useDecision();
  // Nobody is let into a copy that is thrown away.
  const copy = useDesk()?.copy;
  // Whoever leaves what only the people on it see has nothing to look at any more.
  const losesSight = decision.visibility !== "workspace" || viewer.role === "guest";
  const nameOf = useNames(decision.people);
  const { mutate, isPending, error } = useAct();
  const invites = mayDo("inviteGuest", decision, viewer);
  const mayTakeOff = (person: string) =>
    person !== decision.owner &&
    (invites || (person === viewer.id && mayDo("removeGuest", decision, viewer)));
  const roles = (person: string) =>
    [person === decision.owner && "owner", person === decision.opener && "opened it"]
      .filter(Boolean)
      .join(", ");
  return (
    <section aria-labelledby="on-it" className="grid gap-3">
      <h3 id="on-it" className="font-medium">
        People on it
      </h3>
      {decision.participants.length === 0 ? (
        <p className="text-ink-soft">Nobody yet.</p>
      ) : (
        <ul className="grid divide-y divide-line rounded-md border border-line">
          {decision.participants.map((person) => (
            <li key={person} className="flex min-h-12 items-center gap-3 px-3 py-1.5">
              <Avatar name={nameOf(person)} />
              <span className="wrap-anywhere min-w-0 flex-1">
                {nameOf(person)}
                {person === viewer.id && <span className="text-ink-soft"> (you)</span>}
                {roles(person) && <span className="text-ink-soft">, {roles(person)}</span>}
              </span>
              {mayTakeOff(person) && (
                <Button
                  size="sm"
                  variant="quiet"
                  pending={isPending}
                  onClick={() =>
                    mutate(
                      {
                        act: { type: "removeGuest", input: { person } },
                        done: `${nameOf(person)} is off it`,
                      },
                      { onSuccess: () => person === viewer.id && losesSight && enter(`/${slug}/decisions`) },
                    )
                  }
                >
                  {person === viewer.id ? "Leave" : "Take off"}
                  <span className="sr-only">
                    {person === viewer.id ? " this decision" : ` ${nameOf(person)}`}
                  </span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {error && (
        <Callout tone="danger" title={error.message} urgent>
          {Object.values(error.fields).join(" ") || error.detail}
        </Callout>
      )}
      {invites && (
        <>
          <AddSomebody
            onAdd={(person, name) =>
              mutate({ act: { type: "inviteGuest", input: { person } }, done: `${name} is on it` })
            }
          />
          {!copy && <GuestLink />}
        </>
      )}
    </section>
  );
}
