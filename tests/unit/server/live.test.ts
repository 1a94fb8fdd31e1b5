import { expect, it } from "vitest";
import { decodeHeard, encodeNotices, type Notice } from "../../../lib/server/live/notice.ts";
import { Recent } from "../../../lib/server/live/recent.ts";

const WORKSPACE = "01999999-9999-7999-8999-999999999999";
const OTHER = "01999999-9999-7999-8999-999999999998";
const notice = (reference: string, workspaceId = WORKSPACE): Notice => ({
  workspaceId,
  reference,
  version: 2,
});
const at = (milliseconds: number) => new Date(milliseconds);

it("carries many notices in pieces that PostgreSQL takes, and none is lost", () => {
  const many = Array.from({ length: 1_234 }, (_, place) => notice(`K7F${place}`));
  const pieces = encodeNotices(many);
  for (const piece of pieces) expect(Buffer.byteLength(piece)).toBeLessThan(8_000);
  const back = pieces.map(decodeHeard).flatMap((heard) => ("notices" in heard ? heard.notices : []));
  expect(back).toEqual(many);
});

it("refuses what is no notice", () => {
  expect(() => decodeHeard("{}")).toThrow();
  expect(() => decodeHeard('{"person":"nobody"}')).toThrow();
});

it("knows what happened in a workspace since a moment, and in no other", () => {
  const recent = new Recent();
  recent.begin(0);
  recent.note(notice("K7F3Q"), 10_000);
  recent.note(notice("ABCDE", OTHER), 10_000);
  recent.note(notice("M4R2P"), 20_000);
  expect(recent.since(WORKSPACE, at(5_000))?.map(({ reference }) => reference)).toEqual(["K7F3Q", "M4R2P"]);
  expect(recent.since(WORKSPACE, at(15_000))?.map(({ reference }) => reference)).toEqual(["M4R2P"]);
  expect(recent.since(OTHER, at(15_000))).toEqual([]);
});

it("says that it does not know of a time before it began, or that it has forgotten", () => {
  const recent = new Recent();
  expect(recent.since(WORKSPACE, at(0))).toBeNull();
  recent.begin(10_000);
  expect(recent.since(WORKSPACE, at(10_000))).toBeNull();
  expect(recent.since(WORKSPACE, at(12_000))).toEqual([]);
  for (let second = 20; second < 200; second++) recent.note(notice("K7F3Q"), second * 1_000);
  expect(recent.since(WORKSPACE, at(50_000))).toBeNull();
  expect(recent.since(WORKSPACE, at(190_000))).not.toBeNull();
});
