import { expect, test } from "vitest";
import { enoughSince } from "@/components/decisions/page/enough-since";

const readings = (...shares: number[]) =>
  shares.map((share, place) => ({
    seq: place + 1,
    by: "anna",
    at: `t${place + 1}`,
    share,
    note: null,
    counted: false,
  }));

test.each([
  [[60, 70, 80], 70, "t2"],
  [[75, 60, 80], 70, "t3"],
  [[75, 80, 60], 70, null],
  [[70], 70, "t1"],
  [[], 70, null],
  [[90], null, null],
])("readings of %j with enough at %s are enough since %s", (shares, enough, since) => {
  expect(enoughSince({ readings: readings(...shares), enough })).toBe(since);
});
