type Choice<T extends string> = { value: T; label: string; hint: string };

type RadioCardsProps<T extends string> = {
  name: string;
  legend: string;
  choices: readonly Choice<T>[];
  /** Null where nobody should be nudged. */
  defaultValue: T | null;
  /** May be left open. */
  optional?: boolean;
};

/** One of few, each with a line that says what it means. Native radios: arrow keys and forms work without script. */
export function RadioCards<T extends string>({
  name,
  legend,
  choices,
  defaultValue,
  optional = false,
}: RadioCardsProps<T>) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line px-3 py-2.5 hover:bg-sunken has-checked:border-accent has-checked:bg-accent-wash"
        >
          <input
            type="radio"
            required={!optional}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            aria-describedby={`${name}-${choice.value}-hint`}
            aria-labelledby={`${name}-${choice.value}-label`}
            className="mt-0.75 size-4 shrink-0 accent-accent"
          />
          <span className="grid">
            <span id={`${name}-${choice.value}-label`} className="font-medium">
              {choice.label}
            </span>
            <span id={`${name}-${choice.value}-hint`} className="text-pretty text-ink-soft text-sm">
              {choice.hint}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
