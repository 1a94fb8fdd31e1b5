import { expect, it } from "vitest";
import { Rows } from "@/lib/server/copy.ts";

it("writes what COPY reads: instants alone and in lists, texts that mean more, bytes and nothing", () => {
  const rows = new Rows("facts");
  const at = new Date("2026-11-29T12:00:00.000Z");
  rows.add(
    { openedAt: at, askTimes: [at, at], tags: ['a "b"', "c\\d"] },
    { verb: null, note: "one\ntwo\tthree" },
  );
  const { statement, text } = rows.copied();
  expect(statement).toBe('COPY "facts" ("opened_at", "ask_times", "tags", "verb", "note") FROM STDIN');
  expect(text.split("\t")).toEqual([
    "2026-11-29T12:00:00.000Z",
    "{2026-11-29T12:00:00.000Z,2026-11-29T12:00:00.000Z}",
    '{"a \\\\"b\\\\"","c\\\\\\\\d"}',
    "\\N",
    "one\\ntwo\\tthree\n",
  ]);
});
