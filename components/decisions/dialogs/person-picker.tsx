"use client";

import { useQuery } from "@tanstack/react-query";
import { useRoom } from "@/components/decisions/page/room";
import { useDecision } from "@/components/decisions/page/use-decision";
import type { Values } from "@/components/decisions/page/use-draft";
import { RadioCards } from "@/components/ui/radio-cards";
import { nextRungsQuery } from "@/lib/client/ladders";
import { openEscalation, pastHands } from "@/lib/decisions/escalations";
import { formatDuration } from "@/lib/format/duration";
import { ChoiceField, somebody } from "./choice-field.tsx";

const OTHER = "other";
const HOUR_SECONDS = 3_600;

/** Whom the form names: somebody of the ladder, or anybody else. */
export const personIn = (values: Values): string =>
  values.to === OTHER || !values.to ? (values.other ?? "") : values.to;

/** Anybody who is no party to it and has not had it. */
function Others({ label, initial }: { label: string; initial: Values }) {
  const { members, viewer } = useRoom();
  const decision = useDecision();
  const waiting = openEscalation(decision);
  const had = waiting === undefined ? [] : [waiting.by, ...pastHands(waiting)];
  const out = [viewer.id, decision.owner, ...had];
  return (
    <ChoiceField name="other" label={label} initial={initial.other} check={somebody}>
      <option value="">Choose somebody</option>
      {members
        .filter(({ id, role }) => !out.includes(id) && role !== "viewer")
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </ChoiceField>
  );
}

/** Whom the question goes to: the ladder of its team with the next one chosen, and everybody else. */
export function PersonPicker({
  legend,
  values,
  initial,
}: {
  legend: string;
  values: Values;
  initial: Values;
}) {
  const room = useRoom();
  const { data, isPending } = useQuery(nextRungsQuery(room));
  if (isPending) return <div className="h-24 rounded-md bg-sunken" aria-hidden="true" />;
  const free = data?.rungs.filter(({ past }) => !past) ?? [];
  if (free.length === 0) return <Others label={legend} initial={initial} />;
  const choices = free.map(({ person, hours, sees }) => {
    const time = `Answers within ${formatDuration(hours * HOUR_SECONDS)}.`;
    return {
      value: person.id,
      label: person.name,
      hint: sees ? time : `${time} Does not see this decision yet, and is put on it.`,
    };
  });
  const first = initial.to || (data?.next ?? null);
  return (
    <>
      <RadioCards
        name="to"
        legend={legend}
        choices={[...choices, { value: OTHER, label: "Somebody else", hint: "Anybody who sees it." }]}
        defaultValue={first}
      />
      {values.to === OTHER && <Others label="Who?" initial={initial} />}
    </>
  );
}
