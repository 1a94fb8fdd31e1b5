import type { Route } from "next";
import type { HomeResource } from "@/lib/server/home/resource";
import { decisionHref } from "./decision-list.ts";
import { post } from "./write.ts";

export type Home = HomeResource;
export type Entry = Home["waiting"][number];

/** What tells an entry from every other one. */
export const entryKey = ({ kind, reference, seq }: Entry) => `${kind} ${reference} ${seq}`;

/** Where on the page of its decision each kind of entry is dealt with. */
const places: Readonly<Record<Entry["kind"], string>> = {
  answer: "answer",
  escalation: "resolve",
  consulted: "position",
  overdue: "decide",
  enough: "decide",
  tripwire: "review",
  review: "review",
  mention: "comment-",
};

export const entryHref = (slug: string, { kind, reference, seq }: Entry) =>
  `${decisionHref(slug, reference)}#${places[kind]}${kind === "mention" ? seq : ""}` as Route;

const mark = (slug: string, { kind, reference, seq }: Entry, what: object) =>
  post<void>(`/api/v1/workspaces/${slug}/home/mark`, { kind, reference, seq, ...what });

export const markSeen = (slug: string, entry: Entry) => mark(slug, entry, { seen: true });

/** It comes back by itself on the morning of that day; 0 brings it back now. */
export const putAside = (slug: string, entry: Entry, asideDays: number) => mark(slug, entry, { asideDays });
