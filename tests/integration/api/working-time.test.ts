import { beforeAll, expect, it } from "vitest";
import { detailsResource } from "../../../lib/server/metrics/details-resource.ts";
import { velocityResource } from "../../../lib/server/metrics/resource.ts";
import { signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace } from "../../support/workspace.ts";

await useDatabase();

const HOUR = 3600;
const DAY = 24 * HOUR;

let steward: Visitor;
let workspace: string;

/** Five that took a week from Monday to Monday, and one that is open since. */
beforeAll(async () => {
  const harbour = await makeWorkspace("Harbour");
  steward = await signedIn(harbour.steward.personId);
  workspace = `/api/v1/workspaces/${harbour.slug}`;
  const opened = { title: "Which queue?", door: "two_way", openedAt: "2026-01-05" };
  const alreadyDecided = { choice: { text: "Postgres" }, share: 70, decidedAt: "2026-01-12" };
  const made = Array.from({ length: 5 }, () => ({ ...opened, alreadyDecided }));
  for (const one of [...made, opened]) {
    const { status, text } = await steward.post(`${workspace}/decisions`, one);
    if (status !== 201) throw new Error(text);
  }
});

const velocityIn = async (time: string) =>
  velocityResource.parse((await steward.get(`${workspace}/velocity?asOf=2026-01-19${time}`)).body);
const medianIn = async (time: string) => (await velocityIn(time)).all.timeToDecide.finished.p50.value;

it("the figures are asked for in calendar time or in working time, and calendar time is the default", async () => {
  expect(await medianIn("")).toBe(7 * DAY);
  expect(await medianIn("&time=calendar")).toBe(7 * DAY);
  expect(await medianIn("&time=working")).toBe(5 * 8 * HOUR);
});

it("ages and the way to a target are told in it, and whether one is late goes by the calendar", async () => {
  const open = async (time: string) => (await velocityIn(time)).aging.oldest[0];
  // The target of a two-way door is three days, from Monday to Thursday.
  expect(await open("")).toMatchObject({ age: 14 * DAY, target: 3 * DAY, late: true });
  expect(await open("&time=working")).toMatchObject({ age: 10 * 8 * HOUR, target: 3 * 8 * HOUR, late: true });
  const met = async (time: string) => (await velocityIn(time)).all.timeToDecide.targetMet;
  expect(await met("&time=working")).toEqual(await met(""));
});

it("what stands behind the story takes it too", async () => {
  const { status, body } = await steward.get(`${workspace}/velocity/details?asOf=2026-01-19&time=working`);
  expect(status).toBe(200);
  expect(() => detailsResource.parse(body)).not.toThrow();
});

it("other hours tell other times, from the next reading on", async () => {
  expect(await medianIn("&time=working")).toBe(5 * 8 * HOUR);
  const { body } = await steward.get(`${workspace}/settings`);
  const change = { workDays: [1, 2, 3, 4], workFrom: 600, workTo: 960 };
  expect((await steward.patch(`${workspace}/settings`, Number(body.version), change)).status).toBe(200);
  expect(await medianIn("&time=working")).toBe(4 * 6 * HOUR);
  expect(await medianIn("")).toBe(7 * DAY);
});
