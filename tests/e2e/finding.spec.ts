import { expect, type Page, test } from "@playwright/test";
import { type Company, foundCompany } from "../support/company.ts";
import { quiet } from "../support/quiet.ts";
import { goTo } from "../support/screen.ts";
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
