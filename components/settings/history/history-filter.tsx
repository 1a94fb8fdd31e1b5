import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import { Labelled } from "@/components/ui/labelled";
import { SelectBox } from "@/components/ui/select-box";
import { kindWords } from "./kind-words.ts";

type HistoryFilterProps = {
  asked: Readonly<Record<string, string>>;
  members: readonly { readonly id: string; readonly name: string }[];
};

/** A form that asks the same address again: it works without script, and what was asked can be sent to somebody. */
export function HistoryFilter({ asked, members }: HistoryFilterProps) {
  const day = (name: "from" | "to", label: string) => (
    <Labelled label={label}>
      {(id) => <input id={id} type="date" name={name} defaultValue={asked[name]} className={controlStyles} />}
    </Labelled>
  );
  return (
    <search>
      <form
        method="get"
        className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
      >
        <Labelled label="Who">
          {(id) => (
            <SelectBox id={id} name="person" defaultValue={asked.person ?? ""}>
              <option value="">Everybody</option>
              {members.map(({ id: value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </SelectBox>
          )}
        </Labelled>
        <div className="sm:col-span-2">
          <Labelled label="What">
            {(id) => (
              <SelectBox id={id} name="kind" defaultValue={asked.kind ?? ""}>
                <option value="">Everything</option>
                {Object.entries(kindWords).map(([value, word]) => (
                  <option key={value} value={value}>
                    {word}
                  </option>
                ))}
              </SelectBox>
            )}
          </Labelled>
        </div>
        {day("from", "From")}
        {day("to", "To")}
        <Button type="submit">Show</Button>
      </form>
    </search>
  );
}
