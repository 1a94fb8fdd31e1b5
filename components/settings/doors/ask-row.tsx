"use client";

import { useState } from "react";
import { askWords } from "@/components/decisions/closing-words";
import { controlStyles } from "@/components/ui/control-styles";
import { SelectBox } from "@/components/ui/select-box";
import type { Policy } from "@/lib/client/workspace-settings";
import type { Ask, Door } from "@/lib/decisions/words";

type AskRowProps = {
  door: Door;
  ask: Ask;
  chosen: boolean;
  note: Policy["notes"][Ask] | undefined;
  members: readonly { id: string; name: string }[];
};

/** One ask; once it is chosen, who sees to it and how many hours it usually takes can be said. */
export function AskRow({ door, ask, chosen, note, members }: AskRowProps) {
  const [asked, setAsked] = useState(chosen);
  const id = `${door}-${ask}`;
  return (
    <div className="grid gap-2 rounded-md border border-line px-3 py-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <label htmlFor={id} className="flex min-h-8 cursor-pointer items-center gap-3 pointer-coarse:min-h-11">
        <input
          id={id}
          type="checkbox"
          name="asks"
          value={ask}
          checked={asked}
          onChange={(event) => setAsked(event.target.checked)}
          className="size-4 shrink-0 accent-accent"
        />
        {askWords[ask]}
      </label>
      {asked && (
        <div className="grid grid-cols-[minmax(0,1fr)_5rem] gap-2 sm:w-72 sm:grid-cols-[minmax(0,1fr)_6rem]">
          <SelectBox
            name={`${ask}-owner`}
            aria-label={`Who sees to it: ${askWords[ask]}`}
            defaultValue={note?.owner ?? ""}
          >
            <option value="">Whoever decides</option>
            {members.map((member) => (
              <option key={member.id} value={member.id}>
                {member.name}
              </option>
            ))}
          </SelectBox>
          <input
            type="number"
            name={`${ask}-hours`}
            aria-label={`Usual hours: ${askWords[ask]}`}
            placeholder="Hours"
            min={0}
            max={10000}
            step="any"
            defaultValue={note?.hours ?? ""}
            className={controlStyles}
          />
        </div>
      )}
    </div>
  );
}
