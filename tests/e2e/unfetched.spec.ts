import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { type Company, foundCompany } from "../support/company.ts";
import { quiet } from "../support/quiet.ts";
import { button, dialog, goTo } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// Much of the script is fetched later than its page. What does not come must not take the page with it.
test.describe.configure({ mode: "default" });

const SCRIPTS = "**/_next/static/chunks/**";

const server = useServer();
let company: Company;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
});

const unopened = (page: Page) => page.getByRole("alert").filter({ hasText: "Ajar did not answer" });
const noScripts = (page: Page) => page.route(SCRIPTS, (route) => route.abort());
const scripts = (page: Page) => page.unroute(SCRIPTS);

/** What was thrown and caught by nobody. */
function thrownOn(page: Page): string[] {
  const thrown: string[] = [];
  page.on("pageerror", (error) => thrown.push(error.message));
  return thrown;
}

test("a dialog whose code cannot be fetched leaves the decision as it is, and opens when it can", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Which pier first?", door: "two_way", share: 75 });
  const thrown = thrownOn(page);
  await goTo(company.owner, address);
  await quiet(page);
  await noScripts(page);
  await button(page, "Decide").click();
  await expect(unopened(page)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Which pier first?" })).toBeVisible();
  await expectAccessible(page);

  const again = unopened(page).getByRole("button", { name: "Try again" });
  await again.focus();
  await page.keyboard.press("Enter");
  await expect(unopened(page)).toBeVisible();
  await expect(again).toBeFocused();
  await scripts(page);
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("heading", { name: "Decide" })).toBeVisible();
  await expect(unopened(page)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  // The way back leads to what was pressed first, not to the message that is gone.
  await expect(button(page, "Decide")).toBeFocused();
  expect(thrown).toEqual([]);
});

test("a menu whose code cannot be fetched can be let be, and pressed again", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Which crane?", door: "two_way" });
  await goTo(company.owner, address);
  await quiet(page);
  await noScripts(page);
  await button(page, "More actions").click();
  await unopened(page).getByRole("button", { name: "Close" }).click();
  await expect(unopened(page)).toHaveCount(0);
  await expect(button(page, "More actions")).toBeFocused();
  await scripts(page);
  await button(page, "More actions").click();
  await expect(page.getByRole("menuitem", { name: "Hand over" })).toBeVisible();
  await page.keyboard.press("Escape");
});

test("offline, a decision that has only what came with it stands, and the rest comes with the connection", async () => {
  const { page, context } = company.owner;
  const { page: address } = await company.open({ title: "Which dredger?", door: "two_way", share: 40 });
  const html = await (await context.request.get(address)).text();
  const thrown = thrownOn(page);
  await page.route(SCRIPTS, (route) => {
    const { pathname } = new URL(route.request().url());
    return html.includes(pathname) ? route.continue() : route.abort();
  });
  await page.setViewportSize({ width: 360, height: 740 });
  await goTo(company.owner, address);
  await expect(page.getByRole("heading", { level: 1, name: "Which dredger?" })).toBeVisible();
  const missing = page.getByText("This part could not be fetched.");
  await page.locator("#history").scrollIntoViewIfNeeded();
  await expect(page.locator("#history").getByText("This part could not be fetched.")).toBeVisible();
  await expectAccessible(page);

  // Nobody has the code that acts either: it is said where toasts stand, whose code is missing too.
  await page.locator("#dial").getByRole("slider").focus();
  await page.keyboard.press("u");
  const told = page.getByRole("alert").filter({ hasText: "Nothing you typed is lost" });
  await expect(told).toBeVisible();
  await expectAccessible(page);
  await told.getByRole("button", { name: "Close" }).click();
  await expect(told).toHaveCount(0);

  await scripts(page);
  await page.locator("#history").getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("#history").getByRole("heading", { name: "History" })).toBeVisible();
  // What keeps one part away keeps the others away too: they are asked for with it.
  await expect(missing).toHaveCount(0);
  expect(thrown).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
});

test("a discussion that cannot be fetched leaves the decision as it is, and comes when it can", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Which lamp?", door: "two_way" });
  const thrown = thrownOn(page);
  const data = "**/api/v1/**/comments";
  await page.route(data, (route) => route.fulfill({ status: 502, body: "" }));
  await page.setViewportSize({ width: 360, height: 740 });
  await goTo(company.owner, address);
  const discussion = page.locator("#discussion");
  await discussion.scrollIntoViewIfNeeded();
  await expect(discussion.getByText("This part could not be fetched.")).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole("heading", { level: 1, name: "Which lamp?" })).toBeVisible();
  await page.unroute(data);
  await discussion.getByRole("button", { name: "Try again" }).click();
  await expect(discussion.getByRole("heading", { name: "Discussion" })).toBeVisible();
  expect(thrown).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
});

test("what is said in a corner is said also where its code cannot be fetched", async () => {
  const { page } = company.owner;
  await company.open({ title: "Which tug?", door: "two_way", share: 75 });
  await goTo(company.owner, `/${company.slug}`);
  await quiet(page);
  await page.context().setOffline(true);
  await page.getByRole("listitem").filter({ hasText: "Which tug?" }).getByRole("button").click();
  const told = page.getByRole("alert").filter({ hasText: "Ajar did not answer" });
  await expect(told).toContainText("Nothing you typed is lost");
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await expectAccessible(page);
  await page.context().setOffline(false);
});

test("Home is asked for anew only where somebody answers: it stays as it is until then", async () => {
  const { page } = company.owner;
  await goTo(company.owner, `/${company.slug}`);
  await quiet(page);
  await page.route("**/readyz", (route) => route.abort());
  const looked = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/readyz"));
  await company.open({ title: "Which quay?", door: "two_way", share: 75 });
  await looked;
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Which quay?" })).toHaveCount(0);
  await page.unroute("**/readyz");
  await company.open({ title: "Which rope?", door: "two_way", share: 75 });
  await expect(page.getByRole("link", { name: "Which quay?" })).toBeVisible();
});

test("the form that changes many opens when its code can be fetched, and the selection is kept", async () => {
  const { page } = company.owner;
  await company.open({ title: "Paint the bollards", door: "two_way" });
  await goTo(company.owner, `/${company.slug}/decisions`);
  await quiet(page);
  const chosen = page.getByRole("listitem").filter({ hasText: "Paint the bollards" }).getByRole("checkbox");
  await chosen.check();
  await noScripts(page);
  await button(page, "Change").click();
  await expect(unopened(page)).toBeVisible();
  await expect(chosen).toBeChecked();
  await scripts(page);
  await button(page, "Change").click();
  await expect(dialog(page)).toBeVisible();
  await expect(unopened(page)).toHaveCount(0);

  await dialog(page).getByRole("radio", { name: "Tags" }).check();
  await dialog(page).getByLabel("Tags to put on").fill("paint");
  await page.context().setOffline(true);
  await button(page, "Change them").click();
  await expect(dialog(page).getByText("1 stayed as it is:")).toBeVisible();
  await button(page, "Done").click();
  await expect(page.getByRole("heading", { level: 1, name: "Decisions" })).toBeVisible();
  await page.context().setOffline(false);
});
