"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectBox } from "@/components/ui/select-box";
import { showToast } from "@/components/ui/toast";
import { changeLadder } from "@/lib/client/ladders";
import { ProblemNote } from "../problem-note.tsx";
import type { ChangeLadderProps } from "./change-ladder-props.ts";
import { RungList } from "./rung-list.tsx";

/** The database and the API hold to it as well. */
const MOST = 10;
const USUAL_HOURS = 48;

/** Who answers first, who next, and how long each has; saved as a whole. */
export function LadderDialog({
  slug,
  ladder,
  title,
  members,
  onClose,
}: ChangeLadderProps & { onClose: () => void }) {
  const router = useRouter();
  const { mutate, isPending, error } = useMutation(changeLadder(slug));
  const [rungs, setRungs] = useState(ladder.rungs.map(({ person, hours }) => ({ ...person, hours })));
  const others = members.filter(({ id }) => !rungs.some((rung) => rung.id === id));
  const save = () =>
    mutate(
      { team: ladder.team?.id ?? null, rungs: rungs.map(({ id: person, hours }) => ({ person, hours })) },
      {
        onSuccess: () => {
          onClose();
          showToast({ title: "Saved" });
          router.refresh();
        },
      },
    );
  return (
    <Dialog
      open
      title={title}
      description="Whoever escalates is shown the first of them, and whoever hands up the next one."
      onClose={onClose}
    >
      <div className="grid gap-5">
        {rungs.length > 0 ? (
          <RungList rungs={rungs} onChange={setRungs} />
        ) : (
          <p className="text-ink-soft">
            {ladder.team === null
              ? "Nobody is on it: whoever escalates chooses somebody."
              : "Without anybody, this team follows the ladder of all other teams."}
          </p>
        )}
        {others.length > 0 && rungs.length < MOST && (
          <SelectBox
            aria-label="Add somebody at the top"
            value=""
            onChange={(event) => {
              const added = others.find(({ id }) => id === event.target.value);
              if (added) setRungs([...rungs, { id: added.id, name: added.name, hours: USUAL_HOURS }]);
            }}
          >
            <option value="">Add somebody …</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectBox>
        )}
        <ProblemNote problem={error} />
        <Button variant="primary" pending={isPending} className="justify-self-start" onClick={save}>
          Save
        </Button>
      </div>
    </Dialog>
  );
}
