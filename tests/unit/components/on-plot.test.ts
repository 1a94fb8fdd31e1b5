import fc from "fast-check";
import { expect, test } from "vitest";
import { at, onPlot, percentAt, SIDE } from "@/components/velocity/on-plot";

test("a position is the same on the drawing, beside it and on its way there", () => {
  expect([onPlot(1 / 3), at(1 / 3), percentAt(1 / 3)]).toEqual([0.3333, "333.3", "33.33%"]);
  expect([onPlot(1), at(1), percentAt(1)]).toEqual([1, "1000", "100%"]);
});

test("no position has more digits than are seen, and none is moved by more than half a step", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (part) => {
      const [there, drawn, beside] = [onPlot(part), Number(at(part)), Number.parseFloat(percentAt(part))];
      for (const [shown, whole] of [
        [there, 1],
        [drawn, SIDE],
        [beside, 100],
      ] as const) {
        expect(String(shown).length).toBeLessThanOrEqual("0.3333".length);
        expect(Math.abs(shown / whole - part)).toBeLessThanOrEqual(0.000_05 + Number.EPSILON);
      }
    }),
  );
});
