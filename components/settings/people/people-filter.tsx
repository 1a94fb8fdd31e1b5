import { roleWords } from "@/components/people/role-words";
import { standingWords } from "@/components/people/standing-words";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import { Labelled } from "@/components/ui/labelled";
import { SelectBox } from "@/components/ui/select-box";
import { type Role, roles, standings } from "@/lib/decisions/words";
import { statusWords } from "./status-words.ts";

type Asked = Readonly<Record<string, string>>;

type Choice = { readonly value: string; readonly label: string };

function Choose({
  name,
  label,
  asked,
  choices,
}: {
  name: string;
  label: string;
  asked: Asked;
  choices: Choice[];
}) {
  return (
    <Labelled label={label}>
      {(id) => (
        <SelectBox id={id} name={name} defaultValue={asked[name] ?? ""}>
          <option value="">All</option>
          {choices.map(({ value, label: word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </SelectBox>
      )}
    </Labelled>
  );
}

/** A form that asks the same address again: it works without script, and what was asked can be sent to somebody. */
export function PeopleFilter({ asked, role }: { asked: Asked; role: Role }) {
  const administers = role === "steward" || role === "admin";
  return (
    <search>
      <form
        method="get"
        className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))_auto]"
      >
        <div className="col-span-2 sm:col-span-1">
          <Labelled label={administers ? "Name or e-mail" : "Name"}>
            {(id) => (
              <input
                id={id}
                type="search"
                name="q"
                defaultValue={asked.q ?? ""}
                maxLength={200}
                autoComplete="off"
                className={controlStyles}
              />
            )}
          </Labelled>
        </div>
        <Choose
          name="role"
          label="Role"
          asked={asked}
          choices={roles.map((value) => ({ value, label: roleWords[value].label }))}
        />
        <Choose
          name="standing"
          label="Standing"
          asked={asked}
          choices={standings.map((value) => ({ value, label: standingWords[value] }))}
        />
        {administers && (
          <Choose
            name="status"
            label="Status"
            asked={asked}
            choices={Object.entries(statusWords).map(([value, label]) => ({ value, label }))}
          />
        )}
        <Button type="submit">Show</Button>
      </form>
    </search>
  );
}
