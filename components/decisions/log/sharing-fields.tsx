"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import type { WorkspaceResource } from "@/lib/server/people/resource";
import type { Values } from "./to-input.ts";

const keyOf = (slug: string) => `ajar:${slug}:team`;

/** People log for the same team mostly: the last one is offered again, in this browser. */
export function rememberTeam(slug: string, team: string): void {
  try {
    localStorage.setItem(keyOf(slug), team);
  } catch {
    // Full or forbidden: then it is chosen anew.
  }
}

function lastTeam(slug: string): string {
  try {
    return localStorage.getItem(keyOf(slug)) ?? "";
  } catch {
    return "";
  }
}

type SharingFieldsProps = {
  slug: string;
  /** Null until they are known. */
  teams: WorkspaceResource["teams"] | null;
  initial: Values;
  onChange: () => void;
};

/** Its team, where the workspace has any, and who sees it: everybody, unless told. */
export function SharingFields({ slug, teams, initial, onChange }: SharingFieldsProps) {
  const [team, setTeam] = useState(() => initial.team ?? lastTeam(slug));
  const [visibility, setVisibility] = useState(initial.visibility ?? "workspace");
  const chosen = teams?.find(({ id }) => id === team);
  const mayBeTeam = chosen !== undefined || (teams === null && team !== "");
  const seen = visibility === "team" && !mayBeTeam ? "workspace" : visibility;
  const set = (change: (value: string) => void) => (value: string) => {
    change(value);
    // The form tells its draft once the choice stands in it.
    setTimeout(onChange);
  };
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      {/* Until they are known, what was chosen before holds. */}
      {teams === null && <input type="hidden" name="team" value={team} />}
      {teams !== null && teams.length > 0 && (
        <Field name="team" label="Team">
          <NativeSelect value={chosen ? team : ""} onValueChange={set(setTeam)}>
            <option value="">No team</option>
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      )}
      <Field name="visibility" label="Who sees it">
        <NativeSelect value={seen} onValueChange={set(setVisibility)}>
          <option value="workspace">Everybody here</option>
          {mayBeTeam && <option value="team">Only {chosen?.name ?? "its team"}</option>}
          <option value="people">Only the people on it</option>
        </NativeSelect>
      </Field>
    </div>
  );
}
