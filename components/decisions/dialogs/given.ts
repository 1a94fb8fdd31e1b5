/** A trimmed value under its name, or nothing, to be spread into a command: what was left empty was not said. */
export function given<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  const said = value?.trim();
  const named: Partial<Record<K, string>> = {};
  if (said) named[name] = said;
  return named;
}

/** A number, or nothing. */
export function numberOf(value: string | undefined): number | undefined {
  return value === undefined || value.trim() === "" ? undefined : Number(value);
}
