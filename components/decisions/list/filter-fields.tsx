import { controlStyles } from "@/components/ui/control-styles";
import { Labelled } from "@/components/ui/labelled";
import { SelectBox } from "@/components/ui/select-box";
import type { Asked } from "@/lib/client/decision-list";

type FieldProps = { name: string; label: string; asked: Asked };

export function FilterSelect({
  name,
  label,
  asked,
  any,
  options,
  other,
}: FieldProps & {
  any: string;
  options: readonly { value: string; label: string }[];
  /** What the address asks for beyond the options, so that another filter does not take it away. */
  other?: string;
}) {
  const value = asked[name];
  const isOther = other && value !== undefined && options.every((option) => option.value !== value);
  return (
    <Labelled label={label}>
      {(id) => (
        <SelectBox id={id} name={name} defaultValue={asked[name] ?? ""}>
          <option value="">{any}</option>
          {options.map(({ value, label: word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
          {isOther && <option value={value}>{other}</option>}
        </SelectBox>
      )}
    </Labelled>
  );
}

function FilterInput({ name, label, asked, type }: FieldProps & { type: "text" | "date" }) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type={type}
          name={name}
          defaultValue={asked[name]}
          autoComplete="off"
          maxLength={200}
          className={controlStyles}
        />
      )}
    </Labelled>
  );
}

export const FilterText = (props: FieldProps) => <FilterInput {...props} type="text" />;
export const FilterDate = (props: FieldProps) => <FilterInput {...props} type="date" />;
