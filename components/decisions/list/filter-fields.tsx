import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { controlStyles } from "@/components/ui/control-styles";
import type { Asked } from "@/lib/client/decision-list";

type FieldProps = { name: string; label: string; asked: Asked };

const label = "justify-self-start font-medium text-sm";

export function FilterSelect({
  name,
  label: words,
  asked,
  any,
  options,
}: FieldProps & { any: string; options: readonly { value: string; label: string }[] }) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className={label}>
        {words}
      </label>
      <div className="relative">
        <select
          id={id}
          name={name}
          defaultValue={asked[name] ?? ""}
          className={`${controlStyles} appearance-none truncate pr-9`}
        >
          <option value="">{any}</option>
          {options.map(({ value, label: word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-ink-faint"
        />
      </div>
    </div>
  );
}

function FilterInput({ name, label: words, asked, type }: FieldProps & { type: "text" | "date" }) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className={label}>
        {words}
      </label>
      <input
        id={id}
        type={type}
        name={name}
        defaultValue={asked[name]}
        autoComplete="off"
        maxLength={200}
        className={controlStyles}
      />
    </div>
  );
}

export const FilterText = (props: FieldProps) => <FilterInput {...props} type="text" />;
export const FilterDate = (props: FieldProps) => <FilterInput {...props} type="date" />;
