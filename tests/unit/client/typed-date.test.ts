import { expect, it } from "vitest";
import { readPast } from "../../../lib/client/typed-date.ts";

const NOW = "2026-11-23T09:00:00.000Z";

it.each([
  ["yesterday", "2026-11-22"],
  ["today", "2026-11-23"],
  ["mon", "2026-11-23"],
  ["fri", "2026-11-20"],
  ["fri 3pm", "2026-11-20T14:00:00.000Z"],
  ["3pm", "2026-11-22T14:00:00.000Z"],
  ["9:15", "2026-11-23T08:15:00.000Z"],
  ["2 hours ago", "2026-11-23T07:00:00.000Z"],
  ["3 days ago", "2026-11-20"],
  ["2 Dec", "2025-12-02"],
  ["2 Dec 2024", "2024-12-02"],
  ["1 jul 14:30", "2026-07-01T12:30:00.000Z"],
  ["20/11/2026", "2026-11-20"],
  [" 2026-11-02 ", "2026-11-02"],
  ["2026-13-40", null],
  ["when the moon is blue", null],
])("people type %s in Berlin on a Monday morning", (typed, meant) => {
  expect(readPast(typed, NOW, "Europe/Berlin")).toBe(meant);
});

it("is the day of the workspace and not of the browser", () => {
  expect(readPast("today", "2026-11-22T23:30:00.000Z", "Europe/Berlin")).toBe("2026-11-23");
  expect(readPast("today", "2026-11-23T03:00:00.000Z", "America/New_York")).toBe("2026-11-22");
});
