import { expect, test } from "vitest";
import { closest, countedForecasts } from "@/lib/decisions/foresight";

const said = (by: string, probability: number, option: number | null = null, late = false) => ({
  by,
  probability,
  option,
  late,
});

test("the last forecast before deciding counts, about the chosen option or in general", () => {
  const forecasts = [
    said("anna", 60),
    said("anna", 80, 2),
    said("ben", 10, 3),
    said("ben", 30),
    said("ben", 99, null, true),
  ];
  expect(countedForecasts(forecasts, 2)).toEqual([said("anna", 80, 2), said("ben", 30)]);
});

test("after a good outcome the higher forecast was closer, after a bad one the lower", () => {
  const forecasts = [said("anna", 80), said("ben", 30)];
  expect(closest(forecasts, "good")).toEqual(["anna"]);
  expect(closest(forecasts, "bad")).toEqual(["ben"]);
});

test("nobody is called closer after a mixed outcome, in a tie of all, alone, or without forecasts", () => {
  expect(closest([said("anna", 80), said("ben", 30)], "mixed")).toEqual([]);
  expect(closest([said("anna", 80), said("ben", 80)], "good")).toEqual([]);
  expect(closest([said("anna", 80)], "good")).toEqual([]);
  expect(closest([], "bad")).toEqual([]);
});

test("those who tie for closest are both named", () => {
  expect(closest([said("anna", 80), said("ben", 30), said("cleo", 80)], "good")).toEqual(["anna", "cleo"]);
});
