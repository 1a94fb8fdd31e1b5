import { TZDate } from "@date-fns/tz";
import type { When } from "../../decisions/events.ts";
import { localDay } from "../../decisions/time.ts";
import type { Visibility } from "../../decisions/words.ts";
import { markOf } from "../byte-order-mark.ts";
import { csvLines, fileOf } from "../file.ts";
import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import { momentOf, readSummaries } from "./list.ts";
import type { ExportQuery } from "./operations.ts";
import type { DecisionSummary } from "./resource.ts";

const BATCH = 500;

interface Place {
  readonly zone: string;
  readonly now: string;
  readonly names: ReadonlyMap<string, string>;
}

/** A day stays a day; an instant carries the offset of the workspace's zone. */
function time(when: When | null, zone: string): string | null {
  if (when === null) return null;
  return when.on ?? new TZDate(when.at, zone).toISOString();
}

const yes = (is: boolean) => (is ? "yes" : "no");
const age = ({ status, opened }: DecisionSummary, now: string) =>
  status === "open" ? Math.floor((Date.parse(now) - Date.parse(opened.at)) / 1000) : null;

type Cell = (decision: DecisionSummary, place: Place) => string | number | null;

const seenBy: Readonly<Record<Visibility, string>> = {
  workspace: "Everybody in the workspace",
  team: "Its team and the people on it",
  people: "The people on it",
};

/** What the list shows, column by column. */
const columns: readonly (readonly [name: string, cell: Cell])[] = [
  ["Reference", ({ reference }) => reference],
  ["Status", ({ status }) => status],
  ["Door", ({ door }) => door],
  ["Title", ({ title }) => title],
  ["Owner", ({ owner, ownerName }, { names }) => (owner && names.get(owner)) ?? ownerName],
  ["Team", ({ team }) => team?.name ?? null],
  ["Visible to", ({ visibility }) => seenBy[visibility]],
  ["Tags", ({ tags }) => tags.join(", ")],
  ["Information %", ({ share }) => share],
  ["Enough %", ({ enough }) => enough],
  [
    "Enough since",
    ({ enoughSince }, { zone }) => time(enoughSince === null ? null : { at: enoughSince, on: null }, zone),
  ],
  ["Opened", ({ opened }, { zone }) => time(opened, zone)],
  ["Due", ({ due }, { zone }) => time(due, zone)],
  ["Decided", ({ decided }, { zone }) => time(decided, zone)],
  ["Age in seconds", (decision, { now }) => age(decision, now)],
  ["Time to decide in seconds", ({ duration }) => duration],
  ["Target in seconds", ({ target }) => target],
  ["Overdue", ({ overdue }) => yes(overdue)],
  ["Contested", ({ contested }) => yes(contested)],
  ["Problem", ({ problem }) => problem],
];

/** All pages of the list as lines, one batch at a time. */
async function* batches(scope: Scope, query: ExportQuery): AsyncGenerator<string> {
  const { sort: order, bom, ...filters } = query;
  const now = await momentOf(scope);
  yield markOf(bom) + csvLines([columns.map(([name]) => name)]);
  let cursor: string | undefined;
  do {
    const { decisions, next } = await readSummaries(scope, { filters, order, limit: BATCH, cursor }, now);
    const people = await namesOf(
      scope,
      decisions.flatMap(({ owner }) => owner ?? []),
    );
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const place = { zone: scope.zone, now: now.moment.now, names };
    yield csvLines(decisions.map((decision) => columns.map(([, cell]) => cell(decision, place))));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

/** The export as it is made: memory holds one batch, however many decisions there are. */
export async function exportFile(scope: Scope, query: ExportQuery): Promise<Response> {
  const name = `decisions-${scope.slug}-${localDay(new Date().toISOString(), scope.zone)}.csv`;
  return fileOf(batches(scope, query), { name, type: "text/csv" });
}
