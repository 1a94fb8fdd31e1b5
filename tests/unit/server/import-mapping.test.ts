import { describe, expect, it } from "vitest";
import { importMapping } from "../../../lib/server/imports/resource.ts";

const column = 0;
const wordsOf = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`word ${place}`, "decided"]));
const mapping = (words: object) => ({
  delimiter: ",",
  title: column,
  key: null,
  owner: null,
  question: null,
  choice: null,
  link: null,
  opened: null,
  decided: null,
  dropped: null,
  superseded: null,
  tags: [],
  status: { column, words },
  door: null,
  alsoTag: [],
  keepImpossible: false,
});

describe("the meaning of the columns of a file", () => {
  it("has words up to a limit, of which each has one", () => {
    const accepts = (words: object) => importMapping.safeParse(mapping(words)).success;
    expect([accepts(wordsOf(200)), accepts(wordsOf(201))]).toEqual([true, false]);
    expect([accepts({ ["x".repeat(100)]: "decided" }), accepts({ ["x".repeat(101)]: "decided" })]).toEqual([
      true,
      false,
    ]);
  });
});
