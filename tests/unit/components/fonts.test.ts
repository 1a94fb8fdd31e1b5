import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const LAST = 0x10ffff;

/** The stretches of letters for which the fonts are declared, in order. */
function stretches(): [from: number, to: number][] {
  const source = readFileSync("app/fonts.ts", "utf8");
  const said = [...source.matchAll(/"(U\+[^"]+)"/g)].flatMap(([, range = ""]) => range.split(","));
  return said
    .map((one): [number, number] => {
      const [from = "", to = from] = one.replace("U+", "").split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    })
    .sort(([one], [other]) => one - other);
}

it("leaves no letter without its font, and gives none to two", () => {
  const next = stretches().reduce((at, [from, to]) => {
    expect(from.toString(16)).toBe(at.toString(16));
    return to + 1;
  }, 0);
  expect(next).toBe(LAST + 1);
});
