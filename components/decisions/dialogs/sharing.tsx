"use client";

import { useQuery } from "@tanstack/react-query";
import { useRoom } from "@/components/decisions/page/room";
import { useAct } from "@/components/decisions/page/use-act";
import { useDecision } from "@/components/decisions/page/use-decision";
import { seenBy } from "@/components/decisions/seen-by";
import { visibilityWords } from "@/components/decisions/words";
import { Callout } from "@/components/ui/callout";
import { Labelled } from "@/components/ui/labelled";
import { SelectBox } from "@/components/ui/select-box";
import { workspaceQuery } from "@/lib/client/workspace";
import { mayDo } from "@/lib/decisions/permissions";
import { visibilities } from "@/lib/decisions/words";
import { OnIt } from "./on-it.tsx";

/** Team and sight as two lists; what is chosen holds at once, and can be taken back. */
function Settings() {
  const { slug } = useRoom();
  const { team, visibility } = useDecision();
  const { data: workspace } = useQuery(workspaceQuery(slug));
  const { mutate, error } = useAct();
  const teams = workspace?.teams ?? (team ? [team] : []);
  const offered = visibilities.filter((one) => one !== "team" || team !== null);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {teams.length > 0 && (
        <Labelled label="Team">
          {(id) => (
            <SelectBox
              id={id}
              value={team?.id ?? ""}
              onChange={({ target }) =>
                mutate({
                  act: { type: "moveTeam", input: { team: target.value || null } },
                  done: "Moved",
                })
              }
            >
              <option value="">No team</option>
              {teams.map(({ id: value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </SelectBox>
          )}
        </Labelled>
      )}
      <Labelled label="Who sees it">
        {(id) => (
          <SelectBox
            id={id}
            value={visibility}
            onChange={({ target }) => {
              const chosen = visibilities.find((one) => one === target.value);
              if (chosen)
                mutate({
                  act: { type: "setVisibility", input: { visibility: chosen } },
                  done: `Seen by: ${visibilityWords[chosen].toLowerCase()}`,
                });
            }}
          >
            {offered.map((one) => (
              <option key={one} value={one}>
                {one === "team" && team ? `Only ${team.name}` : visibilityWords[one]}
              </option>
            ))}
          </SelectBox>
        )}
      </Labelled>
      {error && (
        <div className="sm:col-span-2">
          <Callout tone="danger" title={error.message} urgent>
            {Object.values(error.fields).join(" ") || error.detail}
          </Callout>
        </div>
      )}
    </div>
  );
}

/** Its team, who sees it, and the people on it. */
export function Sharing() {
  const { viewer } = useRoom();
  const decision = useDecision();
  return (
    <div className="grid gap-6 pb-1">
      <p role="status">
        {seenBy(decision, viewer.id)}.
        {decision.visibility !== "workspace" && " Being an admin or a steward shows nobody more."}
      </p>
      {mayDo("setVisibility", decision, viewer) && <Settings />}
      <OnIt />
    </div>
  );
}
