"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { type Deed, doToMember, type Going, type Member } from "@/lib/client/people";
import { ProblemNote } from "../problem-note.tsx";
import { GoingForm } from "./going-form.tsx";
import type { Place } from "./place.ts";

type Confirmed = Exclude<Deed, "restore">;

const words: Record<Confirmed, { says: string; does: string; done: (name: string) => string }> = {
  suspend: {
    says: "They are kept out from their next click on, until somebody lets them in again. Decisions that they own wait for them.",
    does: "Suspend",
    done: (name) => `${name} is suspended`,
  },
  remove: {
    says: "They are out from their next click on. Everything they wrote and decided stays, under their name.",
    does: "Remove",
    done: (name) => `${name} is removed`,
  },
  erase: {
    says: "Every word they wrote here is taken out, and “Somebody who left” stands where their name was. That decisions were made, and when, stays. Records that they imported stay. If they are in no other workspace, their account goes too. This cannot be undone.",
    does: "Erase for good",
    done: () => "Name and words are erased",
  },
};

type ConfirmDeedProps = {
  place: Place;
  member: Member;
  deed: Deed;
  onBack: () => void;
  onDone: (title: string) => void;
};

/** Says what will happen, and asks what has to be known for it. */
export function ConfirmDeed({ place, member, deed, onBack, onDone }: ConfirmDeedProps) {
  const { mutate, isPending, error } = useMutation(doToMember(place.slug, member.id));
  if (deed === "restore") return null;
  const { says, does, done } = words[deed];
  const run = (going: Going) => mutate({ deed, going }, { onSuccess: () => onDone(done(member.name)) });
  const problem = <ProblemNote problem={error} />;
  if (deed === "remove")
    return (
      <div className="grid gap-4">
        <p>{says}</p>
        <GoingForm
          slug={place.slug}
          who={member.id}
          submit={does}
          pending={isPending}
          onGo={run}
          onBack={onBack}
        >
          {problem}
        </GoingForm>
      </div>
    );
  return (
    <div className="grid gap-4">
      <p>{says}</p>
      {problem}
      <div className="flex flex-wrap gap-2">
        <Button variant="danger" pending={isPending} onClick={() => run({})}>
          {does}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </div>
  );
}
