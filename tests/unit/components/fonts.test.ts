import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

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

const fontsOf = (letter: string) =>
  stretches().filter(([from, to]) => {
    const code = letter.codePointAt(0) ?? -1;
    return from <= code && code <= to;
  }).length;

it("gives no letter to two fonts", () => {
  stretches().reduce((at, [from, to]) => {
    expect(from).toBeGreaterThan(at);
    expect(to).toBeGreaterThanOrEqual(from);
    return to;
  }, -1);
});

it("fetches a font for the letters that one has, and none for those that neither has", () => {
  expect([..."aZ9 é–’…−↑→≤ŁжЯệ½⅔"].map(fontsOf)).toEqual(Array.from("aZ9 é–’…−↑→≤ŁжЯệ½⅔", () => 1));
  expect([..."χΩ漢אع🙂"].map(fontsOf)).toEqual(Array.from("χΩ漢אع🙂", () => 0));
});

it("names the font that is fetched ahead before one that may never come", () => {
  const [, fonts] = readFileSync("app/globals.css", "utf8").match(/--font-sans: ([^;]+);/) ?? [];
  expect(fonts).toMatch(/^var\(--font-latin\), var\(--font-others\), /);
});
