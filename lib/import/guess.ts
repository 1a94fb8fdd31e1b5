import type { Column } from "./columns.ts";
import type { Delimiter } from "./csv.ts";
import {
  type DateField,
  type DateFormat,
  dateFields,
  type Mapping,
  type TextField,
  textFields,
} from "./mapping.ts";
import { doorWords, looksLikeStatus, statusWords } from "./words.ts";

type Field = TextField | DateField | "status" | "door" | "tags";

/** Names of columns, best first, in lower case without anything but letters and digits. */
const NAMES: Readonly<Record<Field, string>> = {
  title: "title decision summary subject name headline betreff titel titre thema",
  key: "key id externalid externalkey issuekey identifier reference ref number no nr ticket decisionid adr",
  opened:
    "opened openedat openedon created createdat createdon createddate datecreated creationdate raised proposed started startdate opendate erstellt erstelltam angelegt date datum",
  decided:
    "decided decidedat decidedon decisiondate datedecided resolved resolvedat resolutiondate accepted acceptedat approved approvedat closed closedat closeddate entschieden entschiedenam completed completedat",
  dropped: "dropped droppedat droppedon withdrawn withdrawnat cancelled canceled abandoned verworfen",
  superseded: "superseded supersededat supersededon replacedat replacedon abgeloest",
  owner:
    "owner decider decidedby decisionmaker dri approver responsible accountable assignee lead verantwortlich entscheider",
  question:
    "question description context problem background details body abstract why frage beschreibung kontext",
  choice: "choice chosen chosenoption outcome decisiontaken resolution result answer ergebnis beschluss",
  link: "link url href permalink webaddress",
  status: "status state decisionstatus zustand",
  door: "door doortype reversibility reversible isreversible decisiontype typeofdecision umkehrbar tuer",
  tags: "kind type category categories tag tags label labels area topic component team art kategorie",
};

const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, "");

/** Part of a column that has to be readable as dates: without a name that speaks for it, and with one. */
const SURE = 0.8;
const NAMED = 0.3;
const share = (count: number, { filled }: Column) => (filled === 0 ? 0 : count / filled);

/** Formats that a date column can have; numbers are taken for dates only where the name of the column says so. */
const READABLE = ["ymd", "words", "dmy", "mdy"] as const satisfies readonly DateFormat[];

const looksLikeDates = (column: Column) =>
  column.filled > 0 && READABLE.some((format) => share(column.dates[format], column) >= SURE);

/** What other columns of the file say about whether the day or the month comes first. */
function habit(columns: readonly Column[]): "dmy" | "mdy" | null {
  let balance = 0;
  for (const { dates, dotted } of columns) balance += dates.dmy - dates.mdy + dotted;
  return balance === 0 ? null : balance > 0 ? "dmy" : "mdy";
}

/**
 * How the dates of a column are written, by all of its cells; where day and month could be either, by the other columns.
 *
 * @returns null where nothing in the file tells 3/4 from 4/3: somebody has to say.
 * @example formatOf(column, columns) // "dmy"
 */
export function formatOf(column: Column, columns: readonly Column[]): DateFormat | null {
  const { dates } = column;
  const best = (["ymd", "words", "dmy", "mdy", "unix", "excel"] as const).reduce((a, b) =>
    dates[b] > dates[a] ? b : a,
  );
  if (dates[best] === 0) return "ymd";
  if (dates.dmy !== dates.mdy || (best !== "dmy" && best !== "mdy")) return best;
  return column.dotted > 0 ? "dmy" : habit(columns);
}

/** Takes columns away as they are given a meaning, so that none has two. */
class Choosing {
  readonly #free: Set<number>;

  constructor(readonly columns: readonly Column[]) {
    this.#free = new Set(columns.keys());
  }

  named(field: Field, fits: (column: Column) => boolean = () => true): number | null {
    for (const name of NAMES[field].split(" ")) {
      const found = this.columns.findIndex(
        (column, place) => this.#free.has(place) && plain(column.name) === name && fits(column),
      );
      if (found !== -1) return this.take(found);
    }
    return null;
  }

  first(fits: (column: Column) => boolean): number | null {
    const found = this.columns.findIndex((column, place) => this.#free.has(place) && fits(column));
    return found === -1 ? null : this.take(found);
  }

  take(place: number): number {
    this.#free.delete(place);
    return place;
  }
}

const isDateOrEmpty = (column: Column) =>
  column.filled === 0 || Object.values(column.dates).some((count) => share(count, column) >= NAMED);
/** Every row has its own. */
const isKey = (column: Column) => column.filled > 0 && column.samples.every((sample) => sample.length <= 60);
const isLink = (column: Column) => column.samples.some((sample) => /^https?:\/\//i.test(sample));

/**
 * What the columns of a file probably mean, by their names and by what is in them. Only a suggestion: everything can be
 * corrected, and what nothing speaks for stays unset.
 *
 * @example guessMapping(columns, ",").title // 1
 */
export function guessMapping(columns: readonly Column[], delimiter: Delimiter): Mapping {
  const choosing = new Choosing(columns);
  const names: Partial<Record<Field, number | null>> = {};
  for (const field of dateFields) names[field] = choosing.named(field, isDateOrEmpty);
  names.status =
    choosing.named("status", ({ words }) => words !== null) ??
    choosing.first(({ words }) => looksLikeStatus((words ?? []).map(({ word }) => word)));
  names.door = choosing.named("door", ({ words, name }) => {
    const all = (words ?? []).map(({ word }) => word);
    return Object.keys(doorWords(all, name)).length > 0;
  });
  names.link = choosing.named("link", isLink) ?? choosing.first(isLink);
  names.key = choosing.named("key", isKey);
  for (const field of textFields) names[field] ??= choosing.named(field);
  names.opened ??= choosing.first(looksLikeDates);
  names.title ??= choosing.first(
    ({ filled, words, samples }) => filled > 0 && words === null && samples.length > 0,
  );
  const tag = choosing.named("tags", ({ words }) => words !== null);

  const dated = (field: DateField) => {
    const column = names[field] ?? null;
    const seen = column === null ? undefined : columns[column];
    return column === null || !seen ? null : { column, format: formatOf(seen, columns) };
  };
  const worded = <M>(
    column: number | null | undefined,
    meaning: (words: string[], name: string) => Record<string, M>,
  ) => {
    const seen = column === null || column === undefined ? undefined : columns[column];
    if (column === null || column === undefined || !seen) return null;
    return {
      column,
      words: meaning(
        (seen.words ?? []).map(({ word }) => word),
        seen.name,
      ),
    };
  };
  const decided = dated("decided");
  return {
    delimiter,
    title: names.title ?? null,
    key: names.key ?? null,
    owner: names.owner ?? null,
    question: names.question ?? null,
    choice: names.choice ?? null,
    link: names.link ?? null,
    opened: dated("opened"),
    decided,
    dropped: dated("dropped"),
    superseded: dated("superseded"),
    status: worded(names.status, (words) => statusWords(words, decided !== null)),
    door: worded(names.door, doorWords),
    tags: tag === null ? [] : [tag],
    alsoTag: [],
    keepImpossible: false,
  };
}

/**
 * A mapping that somebody corrected, with what the file itself can add: how a newly chosen column writes its dates, and what
 * its known words mean. What was said stays as it was said.
 *
 * @example completed({ ...mapping, decided: { column: 4, format: null } }, columns).decided // { column: 4, format: "ymd" }
 */
export function completed(mapping: Mapping, columns: readonly Column[]): Mapping {
  // Whoever said it of one column said it of the file.
  const said = dateFields
    .map((field) => mapping[field]?.format)
    .find((format) => format === "dmy" || format === "mdy");
  const dated = (field: DateField) => {
    const given = mapping[field];
    const column = given && columns[given.column];
    return given?.format === null && column
      ? { ...given, format: formatOf(column, columns) ?? said ?? null }
      : given;
  };
  const wordsOf = (column: number) => (columns[column]?.words ?? []).map(({ word }) => word);
  const { status, door } = mapping;
  return {
    ...mapping,
    opened: dated("opened"),
    decided: dated("decided"),
    dropped: dated("dropped"),
    superseded: dated("superseded"),
    status: status && {
      ...status,
      words: { ...statusWords(wordsOf(status.column), mapping.decided !== null), ...status.words },
    },
    door: door && {
      ...door,
      words: { ...doorWords(wordsOf(door.column), columns[door.column]?.name ?? ""), ...door.words },
    },
  };
}
