import { askWords } from "@/components/decisions/closing-words";
import { doorQuestions } from "@/components/decisions/door-questions";
import { evidenceWords } from "@/components/decisions/thinking-words";
import { ERASED } from "@/components/decisions/words";
import { formatDay } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { type Around, type Data, line, number, person, text, type Words, word } from "../history-line.ts";

/** The words of the entry that an event is about. */
function wordsOf(data: Data, field: string, words: string, { events }: Around): string {
  const named = events.find(({ seq }) => seq === number(data, field));
  return (named && text(named.data, words)) ?? ERASED;
}

const questionOf = (data: Data, around: Around) => wordsOf(data, "asked", "question", around);
const kinds: Readonly<Record<string, string>> = evidenceWords;

const amount = (data: Data, field: string) => {
  const value = number(data, field);
  return value === undefined ? "not known" : `${formatNumber(value)} a day`;
};

const wayBack = (data: Data, around: Around): string => {
  if (data.exists === false) return "none";
  const [hours, cost, until] = [number(data, "hours"), number(data, "cost"), text(data, "until")];
  const parts = [
    ...(text(data, "person") === undefined ? [] : [person(data, "person", around)]),
    ...(hours === undefined ? [] : [`${formatNumber(hours)} h`]),
    ...(cost === undefined ? [] : [`costs ${formatNumber(cost)}`]),
    ...(until === undefined ? [] : [`until ${formatDay(until)}`]),
  ];
  return parts.length > 0 ? parts.join(", ") : "there is one";
};

const doorAnswers = (data: Data) =>
  doorQuestions.flatMap(({ field, words }) => word(words, text(data, field)) ?? []).join("; ");

function steps(data: Data): string {
  const said = Array.isArray(data.steps) ? data.steps : [];
  return said
    .flatMap((step: unknown) => {
      const judged = stepOf(step);
      return judged ? [judged] : [];
    })
    .join("; ");
}

function stepOf(step: unknown): string | undefined {
  if (typeof step !== "object" || step === null || !("ask" in step) || typeof step.ask !== "string")
    return undefined;
  const changed = "changed" in step ? step.changed : null;
  const said = changed === true ? "changed something" : changed === false ? "changed nothing" : "not said";
  return `${word(askWords, step.ask)}: ${said}`;
}

/** What happened while people thought, in words. */
export const thinkingLines: Readonly<Record<string, Words>> = {
  questionAsked: (data) => line("put a question on the list", { to: text(data, "question") ?? ERASED }),
  questionAnswered: (data, around) =>
    line("answered a question", { to: questionOf(data, around), note: text(data, "answer") }),
  answerWithdrawn: (data, around) =>
    line("took an answer back", { to: questionOf(data, around), note: text(data, "reason") }),
  questionRemoved: (data, around) =>
    line("took a question off the list", { to: questionOf(data, around), note: text(data, "reason") }),
  evidenceAttached: (data) =>
    line("attached evidence", {
      to: word(kinds, text(data, "kind")),
      note: text(data, "text") ?? ERASED,
    }),
  evidenceRemoved: (data, around) =>
    line("took evidence off", {
      to: wordsOf(data, "evidence", "text", around),
      note: text(data, "reason") ?? ERASED,
    }),
  blindSpotAdded: (data) => line("named a blind spot", { to: text(data, "spot") ?? ERASED }),
  blindSpotChecked: (data, around) =>
    line("looked at a blind spot", {
      to: wordsOf(data, "blindSpot", "spot", around),
      note: text(data, "found"),
    }),
  blindSpotUnchecked: (data, around) =>
    line("said that a blind spot was not looked at", { to: wordsOf(data, "blindSpot", "spot", around) }),
  blindSpotRemoved: (data, around) =>
    line("took a blind spot off the list", {
      to: wordsOf(data, "blindSpot", "spot", around),
      note: text(data, "reason") ?? ERASED,
    }),
  customerSet: (data) => line("said for whom it is", { to: text(data, "who"), note: text(data, "change") }),
  natureSet: (data) =>
    line(data.to === "ordinary" ? "called it no invention any more" : "called it an invention", {
      note: text(data, "vision"),
    }),
  doorQuestioned: (data) => line("answered what helps to choose a door", { to: doorAnswers(data) }),
  mismatchDismissed: (data) =>
    line(
      data.kind === "heavy"
        ? "put aside that the process is heavy for this door"
        : "put aside that the process was light for this door",
      { note: text(data, "reason") ?? ERASED },
    ),
  stepsJudged: (data) => line("said what the steps changed", { to: steps(data) }),
  energySaid: (data) =>
    line(data.energy === "drained" ? "was drained by deciding it" : "was energised by deciding it"),
  delayCostSet: (data) =>
    line("said what waiting costs", { from: amount(data, "from"), to: amount(data, "to") }),
  wayBackSet: (data, around) =>
    line("described the way back", { to: wayBack(data, around), note: text(data, "how") }),
};
