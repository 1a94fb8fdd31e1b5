import { askWords } from "@/components/decisions/closing-words";
import {
  aboutWords,
  dataProblemWords,
  doorWords,
  ERASED,
  stanceWords,
  visibilityWords,
} from "@/components/decisions/words";
import type { HistoryEvent } from "@/lib/client/decisions";
import { formatDay, formatDayOf, formatInstant } from "@/lib/format/day";
import { afterWords } from "./history-after.ts";
import {
  type Around,
  type Data,
  type Line,
  line,
  number,
  person,
  reasoned,
  text,
  type Words,
  word,
} from "./history-line.ts";
import { misalignmentWords } from "./history-misalignment.ts";
import { thinkingLines } from "./history-words/thinking.ts";

const named = (words: Readonly<Record<string, { word: string }>>) =>
  Object.fromEntries(Object.entries(words).map(([key, { word: said }]) => [key, said]));
const doors = named(doorWords);

function whenWords(value: unknown, zone: string): string {
  if (typeof value !== "object" || value === null) return "none";
  if ("on" in value && typeof value.on === "string") return formatDay(value.on);
  return "at" in value && typeof value.at === "string" ? formatDayOf(value.at, zone) : "none";
}

const tags = (value: unknown) =>
  Array.isArray(value) && value.length > 0 ? value.map(String).join(", ") : "none";

/** The words that an edit replaced stand in the event that it points at. */
function replaced(data: Data, field: string, { events }: Around): string {
  const old = events.find(({ seq }) => seq === number(data, "replaces"));
  if (!old) return "";
  return text(old.data, "to") ?? text(old.data, field) ?? (old.data[field] === null ? "none" : ERASED);
}

const team = (data: Data, field: string, { nameOf }: Around) => {
  const id = text(data, field);
  return id === undefined ? "no team" : nameOf(id);
};
/** What somebody took back, or said before it was meant for the reader. */
const NOT_SHOWN = "(not shown)";
/** Markdown as it was typed; people are named, whoever they are now. */
const said = (data: Data, { nameOf }: Around) =>
  (text(data, "to") ?? text(data, "text") ?? NOT_SHOWN).replace(
    /<@([0-9a-f-]{36})>/gi,
    (_, id: string) => `@${nameOf(id)}`,
  );
/** The words of a comment that an edit replaced. */
function saidBefore(data: Data, around: Around): string {
  const old = around.events.find(({ seq }) => seq === number(data, "replaces"));
  return old ? said(old.data, around) : NOT_SHOWN;
}

const table: Readonly<Record<string, Words>> = {
  opened: (data) => line("opened it", { to: text(data, "title") ?? ERASED }),
  imported: (data) => {
    const problem = word(dataProblemWords, text(data, "problem"));
    return line("imported it", {
      to: text(data, "title") ?? ERASED,
      note: problem && `The record says: ${problem}.`,
    });
  },
  titleEdited: (data, around) =>
    line("changed the title", { from: replaced(data, "title", around), to: text(data, "to") ?? ERASED }),
  questionEdited: (data, around) =>
    line("changed the question", {
      from: replaced(data, "question", around),
      to: text(data, "to") ?? "none",
    }),
  tagsEdited: (data) => line("changed the tags", { from: tags(data.from), to: tags(data.to) }),
  dueEdited: (data, { zone }) =>
    line("changed the due day", { from: whenWords(data.from, zone), to: whenWords(data.to, zone) }),
  optionAdded: (data) =>
    line("added an option", { to: text(data, "label") ?? ERASED, note: text(data, "note") }),
  doorSet: (data) =>
    line("set the door", {
      from: word(doors, text(data, "from")) ?? "unknown",
      to: word(doors, text(data, "to")),
      note: text(data, "reason"),
    }),
  handedOver: (data, around) =>
    line("handed it over", {
      from: person(data, "from", around),
      to: person(data, "to", around),
      note: text(data, "reason"),
    }),
  teamMoved: (data, around) =>
    line("moved it to another team", { from: team(data, "from", around), to: team(data, "to", around) }),
  visibilitySet: (data) =>
    line("changed who sees it", {
      from: word(visibilityWords, text(data, "from")),
      to: word(visibilityWords, text(data, "to")),
    }),
  guestInvited: (data, around) => line(`put ${person(data, "person", around)} on it`),
  guestRemoved: (data, around, actor) =>
    line(actor === text(data, "person") ? "left it" : `took ${person(data, "person", around)} off it`),
  answersHidden: (data) =>
    line(
      data.hidden === false ? "showed all answers at once again" : "hid answers until one gave one’s own",
      {
        note: text(data, "reason"),
      },
    ),
  roundClosed: () => line("closed the round of answers"),
  readingLogged: (data) =>
    line(data.counted === true ? "moved the dial by the list" : "took a reading", {
      to: `${number(data, "share")} %`,
      note: text(data, "note"),
    }),
  positionTaken: (data) => {
    const about = word(aboutWords, text(data, "about"));
    const stance = word(stanceWords, text(data, "stance"));
    return line("took a position", {
      to: about ? `${stance}, about ${about.toLowerCase()}` : stance,
      note: text(data, "reason"),
    });
  },
  forecastMade: (data) => line("made a forecast", { to: `${number(data, "probability")} %` }),
  commitmentAsked: (data, around) => line(`asked ${person(data, "person", around)} to disagree and commit`),
  commitmentOffered: () => line("offered to disagree and commit"),
  viewWeighed: (data, around) =>
    line(`weighed ${person(data, "person", around)}’s view`, { note: text(data, "note") ?? ERASED }),
  committed: () => line("disagreed and committed"),
  commitmentDeclined: reasoned("declined to commit"),
  commitmentSteppedBack: reasoned("stepped back from the ask"),
  commitmentExpired: () => line("closed an ask that had no answer yet"),
  decided: (data, { events }) => {
    const option = events.find(({ seq }) => seq === number(data, "option"));
    return line("decided", { to: (option && text(option.data, "label")) ?? text(data, "choice") });
  },
  askSkipped: (data) =>
    line(`skipped: ${word(askWords, text(data, "ask"))}`, { note: text(data, "reason") ?? ERASED }),
  reopened: reasoned("reopened it"),
  dropped: reasoned("dropped it"),
  ...afterWords,
  ...misalignmentWords,
  ...thinkingLines,
  commented: (data, around) =>
    line(data.replyTo === null ? "commented" : "answered a comment", { note: said(data, around) }),
  commentEdited: (data, around) =>
    line("changed a comment", { from: saidBefore(data, around), to: said(data, around) }),
  commentDeleted: () => line("deleted a comment"),
  undone: () => line("took back what they had just done"),
};

/** An event in words. One of a kind that this page does not know yet is named by its kind. */
export function lineOf(event: HistoryEvent, around: Around): Line {
  return table[event.type]?.(event.data, around, event.actor) ?? { what: event.type };
}

/** Both times of an event: when it happened, and when Ajar came to know of it. */
export function bothTimes({ occurredAt, recordedAt }: HistoryEvent, zone: string): string {
  return `Happened ${formatInstant(occurredAt, zone)}; recorded ${formatInstant(recordedAt, zone)}`;
}
