"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { deleteTeam, type Team } from "@/lib/client/teams";
import { ProblemNote } from "../problem-note.tsx";

type DeleteTeamProps = { slug: string; team: Team; onBack: () => void; onDone: (title: string) => void };

/** Says what deleting a team does to what belongs to it. */
export function DeleteTeam({ slug, team, onBack, onDone }: DeleteTeamProps) {
  const { mutate, isPending, error } = useMutation(deleteTeam(slug, team.id));
  return (
    <div className="grid gap-4">
      <p>
        Its decisions then belong to no team. Those that only {team.name} could see are seen by the people on
        them alone. Teams that are part of it move up.
      </p>
      <ProblemNote problem={error} />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="danger"
          pending={isPending}
          onClick={() => mutate(undefined, { onSuccess: () => onDone(`${team.name} is deleted`) })}
        >
          Delete
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </div>
  );
}
