"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { SelectBox } from "@/components/ui/select-box";
import { moveMember, type Team } from "@/lib/client/teams";
import { ProblemNote } from "../problem-note.tsx";

type TeamPeopleProps = {
  slug: string;
  team: Team;
  members: readonly { readonly id: string; readonly name: string }[];
};

/** Who is in a team; whoever is taken out sees what only the team sees no more, at once. */
export function TeamPeople({ slug, team, members }: TeamPeopleProps) {
  const router = useRouter();
  const { mutate, isPending, variables, error } = useMutation({
    ...moveMember(slug, team.id),
    onSuccess: () => router.refresh(),
  });
  const [chosen, setChosen] = useState("");
  const others = members.filter(({ id }) => !team.people.some((person) => person.id === id));
  return (
    <section aria-labelledby="team-people" className="grid gap-3">
      <h3 id="team-people" className="font-medium">
        People
      </h3>
      {team.people.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line">
          {team.people.map(({ id, name }) => (
            <li key={id} className="flex min-h-12 items-center gap-3 px-3 py-1.5">
              <Avatar name={name} />
              <span className="wrap-anywhere min-w-0 flex-1">{name}</span>
              <Button
                size="sm"
                variant="quiet"
                pending={isPending && variables?.person === id}
                onClick={() => mutate({ person: id, deed: "remove" })}
              >
                Take out<span className="sr-only"> {name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <form
          className="flex gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen && !isPending) mutate({ person: chosen, deed: "add" });
            setChosen("");
          }}
        >
          <div className="min-w-0 flex-1">
            <SelectBox
              aria-label="Add somebody"
              required
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
            >
              <option value="">Add somebody …</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectBox>
          </div>
          <Button type="submit">Add</Button>
        </form>
      )}
      <ProblemNote problem={error} />
    </section>
  );
}
