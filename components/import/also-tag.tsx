import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** Tags that somebody typed, parted by commas; a tag that stands twice is one. */
export function tagsIn(typed: string): string[] {
  const parts = typed.split(",").map((part) => part.trim());
  return [...new Map(parts.filter((part) => part !== "").map((part) => [part.toLowerCase(), part])).values()];
}

/** A tag for everything from this file, so that it can be told apart later. */
export function AlsoTag({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Field
      name="alsoTag"
      label="Tag all of them"
      hint="Optional; several with commas. It tells later where they came from."
    >
      <Input
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={300}
        autoComplete="off"
      />
    </Field>
  );
}
