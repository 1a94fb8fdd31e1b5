import { doorAnswersIn } from "@/components/decisions/door-answers";
import type { CommandInput } from "@/lib/decisions/commands";
import { asks, doors, visibilities } from "@/lib/decisions/words";

export type Values = Readonly<Record<string, string>>;
type OpenInput = CommandInput<"open">;

/** What is set where somebody logs a decision after the fact and does not say why its door's steps are left out. */
export const AFTER_THE_FACT = "Logged after the fact.";

const said = (text: string | undefined) => (text ?? "").trim();

/** `a, b` as tags: once each, whatever the case. */
export function tagsIn(text: string): string[] {
  const tags = text.split(",").map((tag) => tag.trim());
  return tags.filter(
    (tag, place) => tag !== "" && tags.findIndex((one) => one.toLowerCase() === tag.toLowerCase()) === place,
  );
}

/** What was decided, and a reason for every step that is left out; those that are met after all are left out by the server. */
function closingOf(values: Values): NonNullable<OpenInput["alreadyDecided"]> {
  const choice = said(values.choice);
  const share = said(values.share);
  const decidedAt = said(values.decidedAt);
  const reason = said(values.skips) || AFTER_THE_FACT;
  const given = [...(choice ? ["choice"] : []), ...(share ? ["share"] : [])];
  return {
    ...(choice && { choice: { text: choice } }),
    ...(share && { share: Number(share) }),
    ...(decidedAt && { decidedAt }),
    skips: asks.filter((ask) => !given.includes(ask)).map((ask) => ({ ask, reason })),
  };
}

/** The form as the command; null while nobody said which door it is. */
export function toInput(values: Values): OpenInput | null {
  const door = doors.find((one) => one === values.door);
  if (!door) return null;
  const tags = tagsIn(said(values.tags));
  const owner = said(values.owner);
  const share = said(values.share);
  const decided = values.decided === "on";
  const team = said(values.team);
  const visibility = visibilities.find((one) => one === values.visibility && one !== "workspace");
  const doorAnswers = doorAnswersIn(values);
  const openedAt = decided && said(values.openedAt);
  return {
    title: said(values.title),
    door,
    ...(doorAnswers && { doorAnswers }),
    ...(owner && { owner }),
    ...(tags.length > 0 && { tags }),
    ...(team && { team }),
    ...(visibility && { visibility }),
    ...(openedAt && { openedAt }),
    ...(decided ? { alreadyDecided: closingOf(values) } : share && { share: Number(share) }),
  };
}

/** The fields of the form, by what a complaint of the server is called. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^tags/, "tags"],
  [/^openedAt$/, "openedAtText"],
  [/^alreadyDecided\.decidedAt$/, "decidedAtText"],
  [/^alreadyDecided\.choice/, "choice"],
  [/^alreadyDecided\.skips/, "skips"],
  [/^(alreadyDecided\.)?share$/, "share"],
];

/** Complaints by the field of the form at which they stand. */
export function atFields(complaints: Values): Values {
  return Object.fromEntries(
    Object.entries(complaints).map(([name, message]) => [
      places.find(([pattern]) => pattern.test(name))?.[1] ?? name,
      message,
    ]),
  );
}
