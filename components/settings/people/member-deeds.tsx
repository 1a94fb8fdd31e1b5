"use client";

import { useMutation } from "@tanstack/react-query";
import { useDesk } from "@/components/layout/desk-context";
import { Button } from "@/components/ui/button";
import { type Deed, doToMember, type Member } from "@/lib/client/people";
import { ProblemNote } from "../problem-note.tsx";
import type { Place } from "./place.ts";

type MemberDeedsProps = {
  place: Place;
  member: Member;
  onChoose: (deed: Deed | "reset") => void;
  onDone: (title: string) => void;
};

const explained: Record<Member["status"], string> = {
  active: "Suspending keeps somebody out for a while; removing ends it. What they did stays either way.",
  suspended: "They cannot enter. What they own waits for them.",
  removed: "They cannot enter. What they did is still here, under their name.",
};

/** What takes somebody out or lets them in again. */
export function MemberDeeds({ place, member, onChoose, onDone }: MemberDeedsProps) {
  const { mutate, isPending, error } = useMutation(doToMember(place.slug, member.id));
  const { status, erased, name } = member;
  // Nobody there has a password.
  const copy = useDesk()?.copy;
  if (member.id === place.me) return null;
  return (
    <div className="grid gap-3 border-line border-t pt-4 first:border-0 first:pt-0">
      <p className="text-ink-soft">
        {erased ? "Their name and words were taken out for good." : explained[status]}
      </p>
      <div className="flex flex-wrap gap-2">
        {status !== "active" && !erased && (
          <Button
            pending={isPending}
            onClick={() =>
              mutate({ deed: "restore" }, { onSuccess: () => onDone(`${name} can enter again`) })
            }
          >
            Let in again
          </Button>
        )}
        {status === "active" && !copy && <Button onClick={() => onChoose("reset")}>Reset password…</Button>}
        {status === "active" && <Button onClick={() => onChoose("suspend")}>Suspend…</Button>}
        {status !== "removed" && (
          <Button variant="danger" onClick={() => onChoose("remove")}>
            Remove…
          </Button>
        )}
        {status === "removed" && !erased && (
          <Button variant="danger" onClick={() => onChoose("erase")}>
            Erase name and words…
          </Button>
        )}
      </div>
      <ProblemNote problem={error} />
    </div>
  );
}
