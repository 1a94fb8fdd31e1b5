import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/axe.ts";
import { useServer } from "../support/use-server.ts";

// Each file goes on where the one before has ended.
test.describe.configure({ mode: "serial" });

const server = useServer();
let page: Page;

const at = (path: string) => new URL(path, server().url).href;
const PREVIEW = "**/imports/preview";
const input = () => page.getByLabel("Choose a CSV file");
const entryOf = (name: string) => page.getByRole("article", { name: `Import of ${name}` }).first();
const alert = (text: string) => page.getByRole("alert").filter({ hasText: text });
const status = (text: string) => page.getByRole("status").filter({ hasText: text });
const choose = (name: string, ...rows: string[]) =>
  input().setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });

/** What takes as long as the machine needs for a whole file. */
const IN_TIME = { timeout: 30_000 };

async function importAs(name: string, rows: readonly string[]): Promise<void> {
  await choose(name, ...rows);
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await expect(entryOf(name).getByText(`Imported ${name}`)).toBeVisible(IN_TIME);
}

async function takeBack(name: string): Promise<void> {
  await entryOf(name).getByRole("button", { name: "Undo this import" }).click();
  await entryOf(name).getByRole("button", { name: "Take it back" }).click();
  await expect(entryOf(name).getByText(`Taken back: ${name}`)).toBeVisible(IN_TIME);
}

async function expectNothingWider(): Promise<void> {
  const wider = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  };
  expect(await page.evaluate(wider)).toBe(0);
}

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ timezoneId: "Europe/Amsterdam" })).newPage();
  await page.goto(/http\S+\/first-run\?token=\S+/.exec(server().output())?.[0] ?? "");
  await page.getByLabel("Your name").fill("Ada Lovelace");
  await page.getByLabel("E-mail").fill("ada@example.org");
  await page.getByLabel("Password", { exact: true }).fill("an engine of one's own");
  await page.getByLabel("Workspace name").fill("Engines");
  await page.getByRole("button", { name: "Create workspace" }).click();
  await page.getByRole("link", { name: "Import" }).click();
});

test.afterAll(async () => {
  await page?.context().close();
});

test("a file that was chosen takes the focus, and the way back gives it to the place where one is chosen", async () => {
  await expect(input()).not.toBeFocused();
  await choose("one.csv", "title,opened", "Which cloud?,2026-01-05");
  await expect(status("one.csv, 1 row.")).toBeFocused();
  await page.getByRole("button", { name: "Choose another file" }).press("Enter");
  await expect(input()).toBeFocused();
  await choose("blank.csv", "", "");
  await expect(status("blank.csv could not be read.")).toBeFocused();
  await page.getByRole("button", { name: "Choose another file" }).press("Enter");
  await expect(input()).toBeFocused();
});

test("another delimiter has the columns read anew", async () => {
  await choose("parts.csv", "Title, short|Opened", "Tabs, or spaces?|3/4/2025", "Buy, or build?|13/4/2025");
  const delimiter = page.getByLabel("What parts the columns");
  await expect(delimiter).toHaveValue(",");
  await delimiter.selectOption("A bar");
  await page.getByLabel("What “Title, short” means").selectOption("Title");
  await expect(delimiter).toHaveValue("|");
  await expect(status("2 decisions will come in.")).toBeVisible();
  await expect(page.getByText("Buy, or build?").last()).toBeVisible();
});

test("how the dates of a column are written can be corrected, though the file seemed to say it", async () => {
  const format = page.getByLabel("How the dates in “Opened” are written");
  await expect(format).toHaveValue("dmy");
  await format.selectOption("Month first: 11/23/2026");
  await expect(status("1 decision will come in, 1 row cannot be read.")).toBeVisible();
  await expect(page.getByText("is a date, but not written like the others in this column")).toBeVisible();
  await format.selectOption("Day first: 23/11/2026");
  await expect(status("2 decisions will come in.")).toBeVisible();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNothingWider();
    await expectAccessibleInBothThemes(page);
  }
});

test("a look that fails keeps every correction, and goes on with another try", async () => {
  await page.getByLabel("Tag all of them").fill("from the wiki");
  await page.route(PREVIEW, (route) => route.abort());
  await page.getByLabel("What “Opened” means").selectOption("Decided on");
  await expect(alert("Ajar did not answer")).toBeInViewport();
  await expect(status("Your last change was not looked at yet.")).toBeVisible();
  await expect(page.getByLabel("What “Title, short” means")).toHaveValue("title");
  await expect(page.getByLabel("What “Opened” means")).toHaveValue("decided");
  await expect(page.getByRole("button", { name: /^Import \d/ })).toBeDisabled();
  await expectAccessible(page);
  await page.unroute(PREVIEW);
  await page.getByRole("button", { name: "Try again" }).press("Enter");
  await expect(status("Not yet: “Opened on” needs a column.")).toBeFocused();
  await expect(alert("Ajar did not answer")).toHaveCount(0);
  await expect(page.getByLabel("What “Title, short” means")).toHaveValue("title");
  await expect(page.getByLabel("Tag all of them")).toHaveValue("from the wiki");
});

test("what cannot be is told with its name, and can be set right", async () => {
  await page.getByRole("button", { name: "Choose another file" }).click();
  const names = Array.from({ length: 11 }, (_, place) => `area ${place}`);
  const cells = names.map((name) => `in ${name}`);
  await choose("wide.csv", ["title", "opened", ...names].join(), ["A", "2026-01-05", ...cells].join());
  for (const name of names) await page.getByLabel(`What “${name}” means`).selectOption("Tags");
  await expect(alert("“Tags” can be at most 10 columns.")).toBeVisible();
  await page.getByLabel("What “area 3” means").selectOption("Not imported");
  await expect(status("1 decision will come in.")).toBeVisible();
  await expect(page.getByText("in area 9").last()).toBeVisible();
  await page.getByRole("button", { name: "Choose another file" }).click();
});

test("records with impossible times can be kept, however many other problems come first", async () => {
  const untitled = Array.from({ length: 201 }, (_, n) => `${n},,2026-01-05,`);
  await choose("many.csv", "id,title,opened,decided", ...untitled, "last,Move,2026-03-01,2026-02-01");
  await page.getByLabel("Keep records with impossible times").check();
  await expect(status("1 decision will come in, 1 of them marked as impossible")).toBeVisible();
  await page.getByRole("button", { name: "Choose another file" }).click();
});

const HEAD = "id,title,opened";
const first = [HEAD, "A-1,Which cloud?,2026-01-05", "A-2,Tabs or spaces?,2026-02-01"];
const second = [...first.slice(0, 2), "A-2,Tabs then,2026-02-01", "A-3,Move the office,2026-03-01"];

test("a row that changed updates its decision, and taking that back makes it what it was", async () => {
  await importAs("first.csv", first);
  await importAs("second.csv", second);
  await expect(entryOf("second.csv")).toContainText("added1");
  await expect(entryOf("second.csv")).toContainText("changed1");
  await expect(entryOf("second.csv")).toContainText("unchanged1");
  await page.goto(at("/engines/decisions"));
  await expect(page.getByRole("link", { name: "Tabs then" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tabs or spaces?" })).toHaveCount(0);
  await page.goto(at("/engines/import"));
  await entryOf("second.csv").getByRole("button", { name: "Undo this import" }).click();
  await expect(
    page.getByText("1 decision will be gone, and 1 decision will be as it was before."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Keep it" }).press("Enter");
  await expect(page.getByRole("button", { name: "Keep it" })).toHaveCount(0);
  await expect(page.locator("body")).not.toBeFocused();
  await takeBack("second.csv");
  await page.goto(at("/engines/decisions"));
  await expect(page.getByRole("link", { name: "Tabs or spaces?" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Move the office" })).toHaveCount(0);
});

test("what somebody worked on stays when an import is taken back, and is named; all else goes", async () => {
  const list = await page.request.get(at("/api/v1/workspaces/engines/decisions?q=cloud"));
  const { decisions } = await list.json();
  const read = await page.request.post(
    at(`/api/v1/workspaces/engines/decisions/${decisions[0].reference}/log-reading`),
    { data: { share: 40 }, headers: { origin: server().url, "idempotency-key": randomUUID() } },
  );
  expect(read.status()).toBe(200);
  await page.goto(at("/engines/import"));
  await takeBack("first.csv");
  await expect(alert("1 decision stayed")).toContainText("Somebody worked on it since: Which cloud?.");
  await expect(page.locator("body")).not.toBeFocused();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Which cloud?" }).click();
  await expect(page.getByRole("heading", { name: "Which cloud?" })).toBeVisible();
  await page.goto(at("/engines/decisions"));
  await expect(page.getByRole("link", { name: "Which cloud?" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tabs or spaces?" })).toHaveCount(0);
});

test("the same file again brings nothing, and says that there is nothing to undo", async () => {
  const rows = ["key,title,opened", "S-1,Which rope?,2026-02-03"];
  await page.goto(at("/engines/import"));
  await importAs("same.csv", rows);
  await expect(entryOf("same.csv").getByRole("button", { name: "Undo this import" })).toBeVisible();
  await importAs("same.csv", rows);
  await expect(entryOf("same.csv")).toContainText("Nothing came in, so there is nothing to undo.");
  await expect(entryOf("same.csv").getByRole("button")).toHaveCount(0);
});
