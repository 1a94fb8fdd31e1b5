type RadioRowProps = {
  name: string;
  legend: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  defaultValue: string | null;
};

/** One of few short words, side by side. Native radios; none is chosen unless told. */
export function RadioRow({ name, legend, choices, defaultValue }: RadioRowProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md border border-line px-3 hover:bg-sunken has-checked:border-accent has-checked:bg-accent-wash pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
