import { rmSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { foundCompany } from "../support/company.ts";
import { makeDirectory } from "../support/make-directory.ts";
import { button, dialog, press } from "../support/screen.ts";
import { type RunningServer, startServer } from "../support/server.ts";

// The whole main job in two browsers, and then a month passes.

const CLOCK = new URL("../support/clock.mjs", import.meta.url).href;
/** A session lasts thirty days; nobody has to sign in again. */
const MONTH_DAYS = 29;

let directory: string;
let server: RunningServer;

const settings = () => ({ AJAR_DATA_DIR: directory, AJAR_LOG_LEVEL: "warn", AJAR_SAMPLE: "off" });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  directory = makeDirectory();
  server = await startServer(settings());
});

test.afterAll(async () => {
  await server?.stop();
  if (directory) rmSync(directory, { recursive: true, force: true });
});

/** Of the decisions of this story, those that the page lists. */
const titles = (page: Page) => page.getByRole("main").getByRole("link", { name: /pier|crane/ });

test("a decision is logged, doubted, asked about, weighed, committed to, made, reviewed a month later, and counted", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const company = await foundCompany(browser, server);
  const { owner, slug } = company;
  const grace = await company.join("Grace Hopper", "member");
  // Beside the story, so that a figure can be wrong by counting too much.
  await company.open({ title: "Sell the old crane?", door: "one_way" });

  await owner.page.goto(`/${slug}/decisions`);
  await expect(owner.page.getByRole("heading", { level: 1 })).toBeVisible();
  await press(owner.page, "c", dialog(owner.page));
  await owner.page.keyboard.type("Which pier first?");
  for (const key of ["Tab", "Space", "Enter"]) await owner.page.keyboard.press(key);
  await expect(dialog(owner.page)).toBeHidden();

  await grace.page.goto(`/${slug}/decisions`);
  await grace.page.getByRole("link", { name: "Which pier first?" }).click();
  await button(grace.page, "Take a position").click();
  await dialog(grace.page).getByRole("radio", { name: "Disagree" }).check();
  await dialog(grace.page).getByRole("radio", { name: "The bet" }).check();
  await dialog(grace.page).getByLabel("Why?").fill("The north pier floods in spring.");
  await button(grace.page, "Take this position").click();
  await expect(dialog(grace.page)).toBeHidden();
  const address = new URL(grace.page.url()).pathname;
  const api = `/api/v1/workspaces${address}`;
  await grace.send("POST", `${api}/forecast`, { probability: 30 });

  // With enough information the next sensible action is to bring the doubt to an end.
  await owner.send("POST", `${api}/log-reading`, { share: 75 });
  await owner.page.goto(address);
  await button(owner.page, "Weigh Grace Hopper’s doubt").click();
  await dialog(owner.page).getByLabel("Your answer").fill("It does; we begin in summer.");
  await button(owner.page, "Record the answer").click();
  await button(owner.page, "Ask Grace Hopper to commit").click();
  await button(owner.page, "Ask").click();
  await expect(owner.page.getByText("No answer yet.")).toBeVisible();

  await grace.page.reload();
  await button(grace.page, "Answer the ask").click();
  await button(grace.page, "Disagree and commit").click();
  await expect(grace.page.getByText(/Thank you, Grace Hopper/)).toBeVisible();

  await owner.send("POST", `${api}/decide`, { choice: { text: "North." }, share: 75, forecast: 80 });
  await owner.page.goto(address);
  await expect(owner.page.getByRole("region", { name: "Decision" })).toContainText("North.");
  await expect(owner.page.getByText("30 %", { exact: true })).toHaveCount(0);

  await server.stop();
  server = await startServer({
    ...settings(),
    NODE_OPTIONS: `--import=${CLOCK}`,
    CLOCK_AHEAD_DAYS: String(MONTH_DAYS),
  });
  const at = (path: string) => new URL(path, server.url).href;

  await owner.page.goto(at(address));
  await press(owner.page, "v", dialog(owner.page));
  await dialog(owner.page).getByRole("radio", { name: "Good" }).check();
  await button(owner.page, "Record the review").click();
  const revealed = owner.page.getByRole("region", { name: "Forecasts, revealed" });
  await expect(revealed).toContainText("30 %");
  await expect(revealed).toContainText("80 %");

  await grace.page.goto(at(`/${slug}/velocity`));
  await expect(grace.page.getByRole("heading", { level: 1, name: "Velocity" })).toBeVisible();
  await expectAccessible(grace.page);
  for (const pick of ["contested", "asked", "committed", "sincere"]) {
    await grace.page.goto(at(`/${slug}/decisions?pick=${pick}`));
    await expect(titles(grace.page), pick).toHaveText(["Which pier first?"]);
  }
  await grace.page.goto(at(`/${slug}/decisions?pick=open`));
  await expect(titles(grace.page)).toHaveText(["Sell the old crane?"]);
});
