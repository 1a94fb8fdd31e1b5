import { costWords, paceWords, verbWords, verdictWords } from "@/components/decisions/closing-words";
import { formatDay, formatDayOf } from "@/lib/format/day";
import { type Data, line, text, type Words, word } from "./history-line.ts";

const named = (words: Readonly<Record<string, { word: string }>>) =>
  Object.fromEntries(Object.entries(words).map(([key, { word: said }]) => [key, said]));
const verdicts = named(verdictWords);
const verbs = named(verbWords);

const day = (data: Data, field: string) => {
  const on = text(data, field);
  return on === undefined ? "none" : formatDay(on);
};

/** When something was noticed, where that was told. */
function noticedOn({ noticed }: Data, zone: string): string | undefined {
  if (typeof noticed !== "object" || noticed === null) return undefined;
  if ("on" in noticed && typeof noticed.on === "string") return formatDay(noticed.on);
  return "at" in noticed && typeof noticed.at === "string" ? formatDayOf(noticed.at, zone) : undefined;
}

const lowered = (words: string | undefined) => words?.toLowerCase();

/** What comes after deciding, and the place in a tree, in words. */
export const afterWords: Readonly<Record<string, Words>> = {
  reversed: (data) => {
    const cost = costWords(data.cost);
    return line(cost === null ? "reversed it" : `reversed it, which cost ${cost}`, {
      to: text(data, "successor"),
      note: text(data, "reason"),
    });
  },
  superseded: (data) => line("superseded it", { to: text(data, "by"), note: text(data, "reason") }),
  reviewed: (data) => {
    const said = [
      word(verdicts, text(data, "verdict")),
      lowered(word(verbs, text(data, "verb"))),
      data.byTheBook === true ? "by the book" : undefined,
      text(data, "pace") && `pace: ${lowered(word(paceWords, text(data, "pace")))}`,
    ];
    const early = data.early === true ? "reviewed it early" : "reviewed it";
    return line(early, { to: said.filter(Boolean).join("; ") || undefined, note: text(data, "note") });
  },
  flaggedWrong: (data, { zone }) =>
    line("flagged it as wrong", { to: noticedOn(data, zone), note: text(data, "what") }),
  tripwireHit: (data, { zone }) =>
    line("saw the tripwire hit", { to: noticedOn(data, zone), note: text(data, "what") }),
  verdictDisputed: (data) =>
    line("disputed the verdict", { to: word(verdicts, text(data, "verdict")), note: text(data, "reason") }),
  judgementHeld: (data) =>
    line("set the day before which there is no judgement", { from: day(data, "from"), to: day(data, "to") }),
  lessonLearned: (data) => line("said what it taught", { note: text(data, "lesson") }),
  lessonSkipped: (data) => line("left it without a lesson", { note: text(data, "reason") }),
  parentLinked: (data) =>
    line("made it a part of another decision", { from: text(data, "from"), to: text(data, "to") }),
  parentUnlinked: (data) => line("took it out of another decision", { to: text(data, "from") }),
};
