import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { SelectBox } from "@/components/ui/select-box";

type SelectProps<T extends string> = {
  label: string;
  value: T | "";
  /** Words by value, in order. */
  words: Readonly<Record<T, string>>;
  /** What stands there when nothing was chosen, and whether that can be chosen. */
  none: string;
  needed?: boolean;
  onChoose: (value: T | null) => void;
  children?: ReactNode;
};

/** One of few for one column or word; its label is read out, and the table around it says it to the eye. */
export function Select<T extends string>({
  label,
  value,
  words,
  none,
  needed = false,
  onChoose,
}: SelectProps<T>) {
  const values = Object.keys(words).filter((one): one is T => one in words);
  return (
    <SelectBox
      aria-label={label}
      aria-invalid={(needed && value === "") || undefined}
      value={value}
      onChange={(event) => onChoose(values.find((one) => one === event.currentTarget.value) ?? null)}
      className={cn("aria-invalid:border-danger", value === "" && !needed && "text-ink-faint")}
    >
      <option value="" disabled={needed}>
        {none}
      </option>
      {values.map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </SelectBox>
  );
}
