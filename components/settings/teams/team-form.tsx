"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import { Labelled } from "@/components/ui/labelled";
import { SelectBox } from "@/components/ui/select-box";
import { changeTeam, makeTeam, type Team } from "@/lib/client/teams";
import { ProblemNote } from "../problem-note.tsx";

type TeamFormProps = {
  slug: string;
  /** None where a new one is made. */
  team?: Team;
  parents: readonly Team[];
  onDone: (title: string) => void;
};

/** Name and place of a team, of a new one as well. */
export function TeamForm({ slug, team, parents, onDone }: TeamFormProps) {
  const change = useMutation(changeTeam(slug, team?.id ?? ""));
  const make = useMutation(makeTeam(slug));
  const { isPending, error } = team ? change : make;
  const save = (form: FormData) => {
    const name = String(form.get("name") ?? "").trim();
    const parent = String(form.get("parent") ?? "");
    if (!team) {
      make.mutate({ name, ...(parent && { parent }) }, { onSuccess: () => onDone(`${name} is there`) });
      return;
    }
    const said = {
      ...(name !== team.name && { name }),
      ...(parent !== (team.parent ?? "") && { parent: parent || null }),
    };
    if (Object.keys(said).length === 0) onDone("Nothing was changed");
    else change.mutate(said, { onSuccess: () => onDone("Changed") });
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save(new FormData(event.currentTarget));
      }}
    >
      <Labelled label="Name">
        {(id) => (
          <input
            id={id}
            name="name"
            defaultValue={team?.name}
            required
            maxLength={100}
            autoComplete="off"
            className={controlStyles}
          />
        )}
      </Labelled>
      {parents.length > 0 && (
        <Labelled label="Part of">
          {(id) => (
            <SelectBox id={id} name="parent" defaultValue={team?.parent ?? ""}>
              <option value="">No other team</option>
              {parents.map(({ id: value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </SelectBox>
          )}
        </Labelled>
      )}
      <ProblemNote problem={error} />
      <Button type="submit" variant="primary" pending={isPending} className="justify-self-start">
        {team ? "Save" : "Make the team"}
      </Button>
    </form>
  );
}
