import { readdir, readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { localDate, longText, percent, shortText, tagText, titleText } from "../../decisions/text.ts";
import { abouts, doors } from "../../decisions/words.ts";

/** Ajar's own decisions: Markdown with the facts in front. The parser of the front runs nothing that it finds there. */

const DIRECTORY = new URL("../../../prisma/seed/decisions/", import.meta.url);
const FRONT = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

const sampleRoles = [
  "lead",
  "runtime engineer",
  "data engineer",
  "interface designer",
  "statistician",
] as const;
const role = z.enum(sampleRoles);
export type SampleRole = z.infer<typeof role>;

const dissent = z.strictObject({
  who: role,
  about: z.enum(abouts),
  reason: shortText,
  weighed: shortText,
  /** Whether they disagreed and committed. */
  committed: z.boolean(),
});

const front = z.strictObject({
  title: titleText,
  door: z.enum(doors),
  area: tagText,
  owner: role,
  opened: localDate,
  firstShare: percent.optional(),
  options: z.array(titleText).min(1),
  /** Place in the list of options, from 1. */
  choice: z.int().positive(),
  consulted: z.array(role).default([]),
  dissent: z.array(dissent).default([]),
  share: percent,
  decided: localDate,
  expected: shortText,
  tripwire: shortText.optional(),
  wayBack: shortText.optional(),
  reviewOn: localDate.optional(),
});

export type OwnRecord = z.infer<typeof front> & { readonly question: string };

/** Lines end where the file is wide; on a page they end where the page does. */
const unwrapped = (body: string) => body.trim().replaceAll(/(?<!\n)\n(?!\n)/g, " ");

/** @throws where the file is not such a record: it is ours, so that is a bug */
function readRecord(text: string): OwnRecord {
  const [, facts = "", body = ""] = FRONT.exec(text) ?? [];
  return { ...front.parse(parse(facts)), question: longText.parse(unwrapped(body)) };
}

export async function readOwnRecords(): Promise<OwnRecord[]> {
  const names = (await readdir(DIRECTORY))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .sort();
  return Promise.all(names.map(async (name) => readRecord(await readFile(new URL(name, DIRECTORY), "utf8"))));
}
