import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/axe.ts";
import { type Company, foundCompany } from "../support/company.ts";
import { quiet } from "../support/quiet.ts";
import { dialog } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// One workspace for all sentences, one after the other.
test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
});

const title = (page: Page) => page.getByLabel("What has to be settled?");

/** The owner at another browser window. */
async function another(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const storageState = await company.owner.context.storageState();
  const context = await browser.newContext({
    ...options,
    storageState,
    baseURL: new URL(server().url).origin,
  });
  return context.newPage();
}

async function goHome(page: Page) {
  await page.goto(`/${company.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await quiet(page);
}

for (const width of [360, 1280]) {
  test(`a two-way decision is logged with its title and four keys: ${width} px`, async ({ browser }) => {
    const page = await another(browser, { viewport: { width, height: 740 } });
    const words = `Which queue at ${width} px?`;
    await goHome(page);
    await page.keyboard.press("c");
    await expect(title(page)).toBeFocused();
    await expectAccessibleInBothThemes(page);
    await page.keyboard.type(words);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await expect(dialog(page)).toBeHidden();
    const link = page.getByRole("link", { name: words });
    await expect(link).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await link.click();
    await expect(page.getByRole("heading", { level: 1, name: words })).toBeVisible();
    await page.context().close();
  });
}

test("what was logged by mistake is taken back from the list", async () => {
  const { page } = company.owner;
  await page.goto(`/${company.slug}/decisions`);
  await quiet(page);
  await page.keyboard.press("c");
  await title(page).fill("Logged by mistake");
  await dialog(page).getByRole("radio", { name: "Two-way door" }).check();
  await page.keyboard.press("Enter");
  const row = page.getByRole("list", { name: "Decisions" }).getByRole("link", { name: "Logged by mistake" });
  await expect(row).toBeVisible();
  // What is seen is there for screen readers too.
  await expect(
    page.getByRole("region", { name: "Notifications" }).getByRole("button", { name: "Close" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeHidden();
});

test("nobody guesses the door: without one, nothing is logged and it is asked for", async () => {
  const { page } = company.owner;
  await goHome(page);
  await page.keyboard.press("c");
  await title(page).fill("Without a door");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Say which kind of door it is.")).toBeVisible();
  await expect(dialog(page).getByRole("radio", { name: "Two-way door" })).toBeFocused();
  await expectAccessible(page);
  await title(page).fill("");
  await page.keyboard.press("Escape");
});

test("the draft survives closing the tab", async ({ browser }) => {
  const first = await another(browser);
  const context = first.context();
  await goHome(first);
  await first.keyboard.press("c");
  await title(first).fill("A thought that is not lost");
  await dialog(first).getByRole("radio", { name: "One-way door" }).check();
  await first.getByRole("slider").press("End");
  await first.getByRole("slider").press("PageDown");
  await first.getByLabel("Tags").fill("thoughts");
  await first.close();

  const second = await context.newPage();
  await goHome(second);
  await second.keyboard.press("c");
  await expect(title(second)).toHaveValue("A thought that is not lost");
  await expect(dialog(second).getByRole("radio", { name: "One-way door" })).toBeChecked();
  await expect(second.getByRole("slider")).toHaveValue("90");
  await expect(second.getByLabel("Tags")).toHaveValue("thoughts");
  await expectAccessible(second);
  await second.getByRole("button", { name: "Log the decision" }).click();
  await expect(dialog(second)).toBeHidden();
  await second.keyboard.press("c");
  await expect(title(second)).toHaveValue("");
  await context.close();
});

test("an already decided one is logged with dates as people type them", async ({ browser }) => {
  const page = await another(browser);
  await goHome(page);
  await page.keyboard.press("c");
  await title(page).fill("Who answers at night?");
  await dialog(page).getByRole("radio", { name: "Two-way door" }).check();
  await page.getByLabel("Already decided").check();
  // It unfolds under what was seen, and comes into sight.
  await expect(page.getByLabel("What was chosen?")).toBeInViewport({ ratio: 1 });
  await page.getByLabel("What was chosen?").fill("A rota");
  await page.getByLabel("When did the question arise?").fill("2 Dec 2024");
  await expect(page.getByText("Mon 2 Dec 2024", { exact: true })).toBeVisible();
  await page.getByLabel("When was it decided?").fill("in a blue moon");
  await page.getByRole("button", { name: "Log what was decided" }).click();
  await expect(page.getByText(/We could not read this date/)).toBeVisible();
  await page.getByLabel("When was it decided?").fill("5 Dec 2024 3pm");
  await expect(page.getByText("Thu 5 Dec 2024, 15:00 (Europe/Berlin)")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Log what was decided" }).click();
  await expect(dialog(page)).toBeHidden();
  await page.goto(`/${company.slug}/decisions?q=rota&sort=decided`);
  const row = page.getByRole("listitem").filter({ hasText: "Who answers at night?" });
  await expect(row).toContainText("5 Dec 2024");
  await expect(row).toContainText("in 3 d 15 h");
  await page.context().close();
});

test("the palette finds a decision, a page and a deed, and a viewer is not offered to log", async () => {
  const { page } = company.owner;
  await company.open({ title: "Paint the pier", door: "two_way" });
  await goHome(page);
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("combobox", { name: "Find or do" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type("paint pi");
  await expect(page.getByRole("option", { name: "Paint the pier" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Paint the pier" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("decisi");
  await page.getByRole("option", { name: "Decisions", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Decisions" })).toBeVisible();

  const vera = await company.join("Vera Rubin", "viewer");
  await goHome(vera.page);
  await vera.page.keyboard.press("c");
  await vera.page.keyboard.press("?");
  await expect(dialog(vera.page).getByRole("heading", { name: "Keys" })).toBeVisible();
  await expectAccessible(vera.page);
  await expect(vera.page.getByRole("button", { name: "Log a decision" })).toHaveCount(0);
  await expect(dialog(vera.page)).not.toContainText("Log a decision");
  await expect(dialog(vera.page)).not.toContainText("Take a position");
});
