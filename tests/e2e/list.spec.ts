import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import Papa from "papaparse";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/axe.ts";
import { type Company, foundCompany } from "../support/company.ts";
import { quiet } from "../support/quiet.ts";
import { useServer } from "../support/use-server.ts";

// One workspace for all sentences, one after the other.
test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
const DECISIONS = 60;
const OPEN = 48;
const LEFT_OUT = ["two_options", "consulted", "way_back", "tripwire", "review_date", "expected_outcome"];

/** Every third is a one-way door, every second has a tag, every fifth is decided; one title is long, and a formula. */
const decision = (number: number) => ({
  title: number === 7 ? `=Seven ${"and a title as long as a title may be ".repeat(4)}` : `Question ${number}`,
  door: number % 3 === 0 ? "one_way" : "two_way",
  openedAt: `2026-0${1 + (number % 9)}-1${number % 10}`,
  ...(number % 2 === 0 && { share: number, tags: ["even"] }),
  ...(number % 5 === 0 && {
    alreadyDecided: {
      choice: { text: "Yes" },
      share: 80,
      decidedAt: "2026-10-20",
      skips: LEFT_OUT.map((ask) => ({ ask, reason: "After the fact" })),
    },
  }),
});

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  company = await foundCompany(browser, server());
  for (let number = 1; number <= DECISIONS; number++) await company.open(decision(number));
});

const list = (page: Page) => page.getByRole("list", { name: "Decisions" });
const rows = (page: Page) => list(page).getByRole("listitem");
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function show(page: Page, search = "") {
  await page.goto(`/${company.slug}/decisions${search}`);
  await expect(page.getByRole("heading", { level: 1, name: "Decisions" })).toBeVisible();
  await quiet(page);
}

for (const width of [360, 1280]) {
  test(`the list is walked by keyboard: ${width} px`, async ({ browser }) => {
    const storageState = await company.owner.context.storageState();
    const context = await browser.newContext({
      viewport: { width, height: 740 },
      storageState,
      baseURL: new URL(server().url).origin,
    });
    const page = await context.newPage();
    await show(page);
    await expect(page.getByText(`${DECISIONS} decisions · ${OPEN} open`)).toBeVisible();
    await expect(rows(page)).toHaveCount(50);
    expect(await sideways(page)).toBe(0);
    await expectAccessibleInBothThemes(page);

    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await expect(rows(page).first().getByRole("link")).toBeFocused();
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await expect(page.getByRole("region", { name: "Selection" })).toContainText("2 selected");
    await expectAccessibleInBothThemes(page);
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type("Question 4");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/[?&]q=Question\+4/);
    await expect(rows(page)).toHaveCount(11);
    await expectAccessibleInBothThemes(page);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("j");
    const link = rows(page).first().getByRole("link");
    await expect(link).toBeFocused();
    const title = (await link.textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("searchbox")).toHaveValue("Question 4");
    await context.close();
  });
}

test("whoever asks for more by keyboard goes on at the first row that came", async () => {
  const { page } = company.owner;
  await show(page);
  await page.getByRole("link", { name: "Show more" }).focus();
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(DECISIONS);
  await expect(rows(page).nth(50).getByRole("link")).toBeFocused();
  await page.keyboard.press("j");
  await expect(rows(page).nth(51).getByRole("link")).toBeFocused();
});

test("the address holds the filters, and going back takes them away again", async () => {
  const { page } = company.owner;
  await show(page);
  await page.getByRole("link", { name: "Open", exact: true }).click();
  await expect(page).toHaveURL(/\?status=open$/);
  await expect(page.getByText(`${OPEN} decisions · ${OPEN} open`)).toBeVisible();
  await page.getByText("Filter", { exact: true }).click();
  await expectAccessible(page);
  await page.getByLabel("Door").selectOption("one_way");
  await page.getByLabel("Opened from").fill("2026-03-01");
  await page.getByLabel("Tag").fill("EVEN");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/status=open&door=one_way&openedFrom=2026-03-01&tag=EVEN/);
  await expect(page.getByRole("link", { name: "Remove the filter One-way door" })).toBeVisible();
  const there = await rows(page).count();
  await page.reload();
  await expect(rows(page)).toHaveCount(there);
  await page.goBack();
  await expect(page.getByText(`${OPEN} decisions · ${OPEN} open`)).toBeVisible();
  await page.goBack();
  await expect(page.getByText(`${DECISIONS} decisions · ${OPEN} open`)).toBeVisible();
});

test("what makes no sense in the address is left out and said; what fits nothing can be cleared", async () => {
  const { page } = company.owner;
  await show(page, "?status=sideways&door=one_way");
  await expect(page.getByText("It was left out: status.")).toBeVisible();
  await expect(rows(page)).toHaveCount(20);
  await show(page, "?q=zebra");
  await expect(page.getByText("No decision fits these filters.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Clear the filters" }).click();
  await expect(rows(page)).toHaveCount(50);
});

for (const search of ["", "?status=decided&sort=decided", "?q=%3DSeven"]) {
  test(`the CSV holds exactly what the list shows: ${search || "everything"}`, async () => {
    const { page } = company.owner;
    await show(page, search);
    if (search === "") {
      await page.getByRole("link", { name: "Show more" }).click();
      await expect(rows(page)).toHaveCount(DECISIONS);
    }
    const shown = await list(page)
      .locator("[data-row]")
      .evaluateAll((all) => all.map((row) => row.getAttribute("data-row")));
    expect(shown.length).toBeGreaterThan(0);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "CSV" }).click();
    const text = readFileSync(await (await download).path(), "utf8").replace(/^\uFEFF/, "");
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data.map((row) => row.Reference)).toEqual(shown);
    expect(data.filter((row) => row.Title?.startsWith("="))).toEqual([]);
  });
}

test("without script the list is read, searched and followed to its end", async ({ browser }) => {
  const storageState = await company.owner.context.storageState();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState,
    baseURL: new URL(server().url).origin,
  });
  const page = await context.newPage();
  await page.goto(`/${company.slug}/decisions`);
  await expect(rows(page)).toHaveCount(50);
  await page.getByRole("link", { name: "Show more" }).click();
  await expect(rows(page)).toHaveCount(10);
  await page.getByRole("link", { name: "Back to its beginning" }).click();
  await page.getByRole("searchbox").fill("Question 4");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(11);
  await context.close();
});
