import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { useServer } from "../support/use-server.ts";

// One file after the other comes in and goes out again, so these sentences stand in order.
test.describe.configure({ mode: "serial" });

const server = useServer();
let page: Page;

const at = (path: string) => new URL(path, server().url).href;
const PROPOSALS = "prisma/seed/proposals.csv";
const csv = (name: string, ...rows: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(rows.join("\n")),
});
/** What takes as long as the machine needs for a whole file. */
const IN_TIME = { timeout: 30_000 };
const choose = (file: Parameters<ReturnType<Page["getByLabel"]>["setInputFiles"]>[0]) =>
  page.getByLabel("Choose a CSV file").setInputFiles(file);

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ timezoneId: "Europe/Amsterdam" })).newPage();
});

test.afterAll(async () => {
  await page?.context().close();
});

test("anybody can look around with real decisions, and nobody who looks can import", async () => {
  // A server that has just started may still be writing them.
  const look = page.getByRole("link", { name: "Look around with real decisions" });
  await expect(async () => {
    await page.goto(at("/"));
    await expect(look).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await look.click();
  await expect(page.getByText("Real decisions")).toBeVisible();
  await expect(page.getByRole("link", { name: "Import" })).toHaveCount(0);
  await page.goto(at("/look-around/import"));
  await expect(page.getByText("Stewards and admins of this workspace can import.")).toBeVisible();
});

test("a steward finds the import in the rail", async () => {
  await page.goto(/http\S+\/first-run\?token=\S+/.exec(server().output())?.[0] ?? "");
  await page.getByLabel("Your name").fill("Ada Lovelace");
  await page.getByLabel("E-mail").fill("ada@example.org");
  await page.getByLabel("Password", { exact: true }).fill("an engine of one's own");
  await page.getByLabel("Workspace name").fill("Engines");
  await page.getByRole("button", { name: "Create workspace" }).click();
  await page.getByRole("link", { name: "Import" }).click();
  await expect(page.getByRole("heading", { name: "Import", level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test("a workbook and an empty file are refused in words", async () => {
  await choose({ name: "decisions.xlsx", mimeType: "application/zip", buffer: Buffer.from("PK") });
  await expect(page.getByRole("alert").filter({ hasText: "is a workbook" })).toBeVisible();
  await choose(csv("blank.csv", "", "", ""));
  await expect(page.getByRole("alert").filter({ hasText: "It has no rows." })).toBeVisible();
  await page.getByRole("button", { name: "Choose another file" }).click();
});

test("the proposals are understood; the joke and four impossible ones are listed, and can be downloaded", async () => {
  await choose(PROPOSALS);
  await expect(page.getByText("731 decisions will come in, 5 rows cannot be read.")).toBeVisible(IN_TIME);
  await expect(page.getByText("“April Fool!” is a word that has no meaning yet")).toBeVisible();
  await expect(page.getByText("Line 221, status")).toBeVisible();
  await expect(page.getByLabel("What “decided” means")).toHaveValue("decided");
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("proposals-problems.csv");
  const list = await readFile(await download.path(), "utf8");
  expect(list.trim().split("\r\n")).toHaveLength(1 + 5);
});

test("735 of them come in, four marked as impossible, and nothing is lost", async () => {
  await page.getByLabel("Keep records with impossible times").check();
  await expect(
    page.getByText("735 decisions will come in, 4 of them marked as impossible, 1 row cannot be read."),
  ).toBeVisible(IN_TIME);
  await page.getByRole("button", { name: "Import 735 decisions" }).click();
  const entry = page.getByRole("article", { name: "Import of proposals.csv" });
  await expect(entry.getByText("Imported proposals.csv")).toBeVisible(IN_TIME);
  await expect(entry.getByRole("definition").first()).toHaveText("735");
  await expect(entry).toContainText("with impossible times4");
  await expect(entry).toContainText("left out1");
  await expectAccessible(page);
});

test("once the joke has a meaning it comes in as well, and the rest is known already", async () => {
  await choose(PROPOSALS);
  await page.getByLabel("What the status “April Fool!” means").selectOption("As its dates say");
  await page.getByLabel("Keep records with impossible times").check();
  await page.getByRole("button", { name: "Import 736 decisions" }).click(IN_TIME);
  const entry = page.getByRole("article", { name: "Import of proposals.csv" }).first();
  await expect(entry.getByText("Imported proposals.csv")).toBeVisible(IN_TIME);
  await expect(entry).toContainText("unchanged735");
  await entry.getByRole("button", { name: "Undo this import" }).click();
  await expectAccessible(page);
  await entry.getByRole("button", { name: "Take it back" }).click();
  await expect(entry.getByText("Taken back: proposals.csv")).toBeVisible(IN_TIME);
});

test("columns of any name can be given their meaning, and a date that could be two is asked", async () => {
  await choose(csv("odd.csv", "What;When;Bis", "Which cloud?;3/4/2025;5/6/2025", "Which queue?;1/2/2025;"));
  await page.getByLabel("What “What” means").selectOption("Title");
  await page.getByLabel("What “When” means").selectOption("Opened on");
  await expect(page.getByText("needs to know how its dates are written")).toBeVisible();
  await page.getByLabel("How the dates in “When” are written").selectOption("Month first: 11/23/2026");
  await page.getByLabel("What “Bis” means").selectOption("Decided on");
  await expect(page.getByText("Which cloud?").last()).toBeVisible();
  await expect(page.getByText("Decided, 2025-03-04 to 2025-05-06")).toBeVisible();
  await expect(page.getByText("No column is the key")).toBeVisible();
  await page.getByLabel("Tag all of them").fill("from the wiki");
  await page.getByRole("button", { name: "Import 2 decisions" }).click();
  await expect(page.getByText("Imported odd.csv")).toBeVisible(IN_TIME);
});

test("it all works on a narrow phone in the dark, and by keyboard", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(at("/engines/import"));
  await choose(PROPOSALS);
  await expect(page.getByText("What the columns mean")).toBeVisible();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Choose another file" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Choose a CSV file").focus();
  await expect(page.getByLabel("Choose a CSV file")).toBeFocused();
});
