/** Words as they stand in the field ("@Ann Smith") and as they are sent (`<@id>`): people are known by more than their names. */

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What is being typed right before the caret: the beginning of a name after an @, and where that stands. */
export interface Asking {
  readonly q: string;
  readonly from: number;
}

const LONGEST = 40;

/** The beginning of a name after an @ at the end of the words; null where none is being typed. */
export function askingIn(before: string): Asking | null {
  const found = /(?:^|[\s(])@([^\s@][^@\n]*|)$/u.exec(before);
  const q = found?.[1];
  if (q === undefined || q.length > LONGEST || /\s\s$/.test(q)) return null;
  return { q, from: before.length - q.length - 1 };
}

const byLength = (a: Person, b: Person) => b.name.length - a.name.length;

/** The words as they are sent: of those who were picked, each name after an @ becomes the person. */
export function toSend(typed: string, picked: readonly Person[]): string {
  return [...picked]
    .sort(byLength)
    .reduce((text, { id, name }) => text.replaceAll(`@${name}`, `<@${id}>`), typed);
}

/** The words as they are typed; the people in them go on as picked. */
export function toType(text: string, nameOf: (id: string) => string): { typed: string; picked: Person[] } {
  const picked: Person[] = [];
  const typed = text.replace(/<@([0-9a-f-]{36})>/gi, (_, id: string) => {
    const person = { id: id.toLowerCase(), name: nameOf(id.toLowerCase()) };
    if (!picked.some((one) => one.id === person.id)) picked.push(person);
    return `@${person.name}`;
  });
  return { typed, picked };
}

/** Those who were picked, as they are kept with a draft. */
export function readPicked(kept: string | undefined): Person[] {
  const known: unknown = JSON.parse(kept || "[]");
  if (!Array.isArray(known)) return [];
  return known.flatMap((one: unknown) =>
    typeof one === "object" && one !== null && "id" in one && "name" in one
      ? [{ id: String(one.id), name: String(one.name) }]
      : [],
  );
}
