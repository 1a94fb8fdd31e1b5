import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { type Company, foundCompany } from "../support/company.ts";
import { quiet } from "../support/quiet.ts";
import { dialog, goTo, press } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// One workspace for all sentences, one after the other.
test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
const LEFT_OUT = ["two_options", "consulted", "way_back", "tripwire", "review_date", "expected_outcome"];
const decidedOn = (decidedAt: string) => ({
  door: "two_way",
  openedAt: "2026-04-01",
  alreadyDecided: {
    choice: { text: "Yes" },
    share: 80,
    decidedAt,
    skips: LEFT_OUT.map((ask) => ({ ask, reason: "After the fact" })),
  },
});

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  company = await foundCompany(browser, server());
  const { owner, slug } = company;
  const grace = await company.join("Grace Hopper", "member");
  const { people } = await (await owner.context.request.get(`/api/v1/workspaces/${slug}/people`)).json();
  const { id } = people.find(({ name }: { name: string }) => name === "Grace Hopper");
  await company.open({ title: "Deepen the channel", door: "two_way", openedAt: inDays(-5), due: inDays(10) });
  await company.open({ title: "Which buoys", door: "two_way", openedAt: "2026-03-01", owner: id });
  await company.open({ title: "Rope for the pier", door: "two_way" });
  await company.open({ title: "Rope for the tug", ...decidedOn("2026-04-10") });
  await company.open({ title: "Paint for the tug", ...decidedOn("2026-04-12") });
  const { api } = await company.open({ title: "Sell the crane", door: "two_way", share: 80 });
  await grace.send("POST", `${api}/take-position`, {
    stance: "disagree",
    about: "facts",
    reason: "We rent.",
  });
  await owner.send("POST", `${api}/decide`, { choice: { text: "Sell it" } });
});

const rows = (page: Page) => page.getByRole("list", { name: "Decisions" }).getByRole("listitem");
const chip = (page: Page, words: string) => page.getByRole("link", { name: `Remove the filter ${words}` });

async function show(page: Page, search = "") {
  await goTo({ page }, `/${company.slug}/decisions${search}`);
  await quiet(page);
}

async function expectRows(page: Page, ...titles: string[]) {
  await expect(rows(page).getByRole("link")).toHaveText(titles);
}

test("a decision that is due later than its door says is late nowhere", async () => {
  const { page } = company.owner;
  await show(page, "?q=channel");
  await expect(rows(page)).toContainText(/^(?!.*late).*5 dof 15 d/);
  await rows(page).getByRole("link").click();
  const clock = page.getByRole("region", { name: "Clock" });
  await expect(clock).toContainText("Open for 5 d; due 15 d after it was opened.");
  await expect(clock).not.toContainText("late");
});

for (const { asks, fill, shows, says } of [
  {
    asks: "whose they are",
    fill: (page: Page) => page.getByLabel("Owner", { exact: true }).selectOption("Grace Hopper"),
    shows: ["Which buoys"],
    says: "Owner: Grace Hopper",
  },
  {
    asks: "what is overdue",
    fill: (page: Page) => page.getByLabel("Overdue").selectOption("Yes"),
    shows: ["Which buoys"],
    says: null,
  },
  {
    asks: "what was contested",
    fill: (page: Page) => page.getByLabel("Contested").selectOption("Yes"),
    shows: ["Sell the crane"],
    says: null,
  },
  {
    asks: "what was decided between two days",
    fill: async (page: Page) => {
      await page.getByLabel("Decided from").fill("2026-04-10");
      await page.getByLabel("Decided to").fill("2026-04-11");
    },
    shows: ["Rope for the tug"],
    says: "Decided to 11 Apr 2026",
  },
]) {
  test(`the form asks ${asks}`, async () => {
    const { page } = company.owner;
    await show(page);
    await page.getByText("Filter", { exact: true }).click();
    await fill(page);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expectRows(page, ...shows);
    if (says) await expect(chip(page, says)).toBeVisible();
  });
}

const SET = "?pick=stands&from=2026-04-01&until=2026-04-30&asOf=2026-11-01&untagged=yes";
const inSet = /pick=stands.*from=2026-04-01.*until=2026-04-30.*asOf=2026-11-01|asOf=2026-11-01.*pick=stands/;

test("what a figure counted is said in words, and searched without leaving it", async () => {
  const { page } = company.owner;
  await show(page, SET);
  await expectRows(page, "Paint for the tug", "Rope for the tug");
  for (const words of ["Decided", "Decided from 1 Apr 2026", "Decided to 30 Apr 2026", "As of 1 Nov 2026"])
    await expect(page.getByRole("link", { name: `Remove the filter ${words}`, exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("rope");
  await page.keyboard.press("Enter");
  await expectRows(page, "Rope for the tug");
  await expect(page).toHaveURL(inSet);
  await page.getByRole("searchbox").fill("");
  await page.getByText("Filter", { exact: true }).click();
  await page.getByLabel("Order").selectOption("Opened, oldest first");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(inSet);
  await expect(page).toHaveURL(/sort=oldest/);
  await expectRows(page, "Rope for the tug", "Paint for the tug");
  await page.getByRole("link", { name: "Remove the filter Decided", exact: true }).click();
  await expect(page).toHaveURL(/decisions\?sort=oldest$/);
  await expect(rows(page)).toHaveCount(6);
});

test("a search keeps an owner whom the form does not offer", async () => {
  const { page } = company.owner;
  await show(page, "?owner=none");
  await expect(chip(page, "No owner in Ajar")).toBeVisible();
  await page.getByRole("searchbox").fill("rope");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No decision fits these filters.")).toBeVisible();
  const nobody = "0190a000-0000-7000-8000-000000000000";
  await show(page, `?owner=${nobody}`);
  await page.getByRole("searchbox").fill("rope");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`owner=${nobody}`));
  await expect(page).toHaveURL(/q=rope/);
});

test("without script a search stays in what a figure counted as well", async ({ browser }) => {
  const storageState = await company.owner.context.storageState();
  const baseURL = new URL(server().url).origin;
  const context = await browser.newContext({ javaScriptEnabled: false, storageState, baseURL });
  const page = await context.newPage();
  await page.goto(`/${company.slug}/decisions${SET}`);
  await page.getByRole("searchbox").fill("rope");
  await page.keyboard.press("Enter");
  await expectRows(page, "Rope for the tug");
  await context.close();
});

test("a search of the palette that failed says so, and can be tried again by keyboard", async () => {
  const { page } = company.owner;
  await company.open({ title: "Mend the slipway", door: "two_way" });
  await goTo(company.owner, `/${company.slug}`);
  await quiet(page);
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("combobox", { name: "Find or do" })).toBeFocused();
  const failed = page.getByText("Could not search just now.");
  await page.context().setOffline(true);
  await page.keyboard.type("slipway");
  await expect(failed).toBeVisible();
  await expect(page.getByText("Nothing has these words.")).toHaveCount(0);
  await expectAccessible(page);
  await page.context().setOffline(false);
  await expect(page.getByRole("option", { name: "Mend the slipway" })).toBeVisible();
  await expect(failed).toHaveCount(0);

  const answers = "**/decisions?q=*";
  await page.route(answers, (route) => route.fulfill({ status: 502, body: "" }));
  await page.keyboard.type(" mend");
  await expect(failed).toBeVisible();
  await page.unroute(answers);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Try again" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", { name: "Mend the slipway" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Find or do" })).toBeFocused();
});

test("a palette whose code cannot be fetched leaves the page as it is, and opens when it can", async () => {
  const { page } = company.owner;
  const scripts = "**/_next/static/chunks/**";
  await goTo(company.owner, `/${company.slug}`);
  await quiet(page);
  await page.route(scripts, (route) => route.abort());
  await page.keyboard.press("ControlOrMeta+k");
  const told = page.getByRole("alert").filter({ hasText: "Ajar did not answer" });
  await expect(told).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await expectAccessible(page);
  await page.unroute(scripts);
  await told.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("combobox", { name: "Find or do" })).toBeFocused();
  await expect(told).toHaveCount(0);
});

test("the keys of every place are listed, and on a decision its own beside those of everywhere", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Light the buoys", door: "two_way" });
  const group = (name: string) => dialog(page).getByRole("region", { name });
  await goTo(company.owner, `/${company.slug}`);
  await quiet(page);
  await press(page, "?", dialog(page));
  await expect(group("On a decision")).toContainText(/Take a position\s*P/);
  await expect(group("On a decision")).toContainText(/Undo what you just did\s*U/);
  await page.keyboard.press("Escape");
  await goTo(company.owner, address);
  // Until what can be done here is known, the key shows the keys of all places.
  await quiet(page);
  await press(page, "?", dialog(page));
  await expect(group("On this decision")).toContainText(/Decide\s*D/);
  await expect(group("On this decision")).not.toContainText("Review");
  await expect(group("Everywhere")).toContainText(/Log a decision\s*C/);
  await expect(group("Everywhere")).toContainText("Ctrl K");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
});
