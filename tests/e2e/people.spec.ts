import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { type Colleague, type Company, foundCompany } from "../support/company.ts";
import { button, dialog } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// One workspace for all sentences, one after the other.
test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
let grace: Colleague;
let vera: Colleague;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
  grace = await company.join("Grace Hopper", "member");
  vera = await company.join("Vera Rubin", "viewer");
  const decisions = `/api/v1/workspaces/${company.slug}/decisions`;
  await grace.send("POST", decisions, { title: "Which queue do we use?", door: "two_way" });
});

const settings = (page: string) => `/${company.slug}/settings${page && `/${page}`}`;
const people = (page: Page) => page.getByRole("list", { name: "People" }).getByRole("listitem");
const person = (page: Page, name: string) => people(page).filter({ hasText: name });
const change = (page: Page, name: string) => page.getByRole("button", { name: `Change ${name}` });
const said = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("everybody finds the settings, on a phone as a list and beside the page where there is room", async () => {
  const { page } = vera;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/${company.slug}`);
  await page.getByRole("button", { name: "Account and appearance" }).click();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: /^History/ })).toHaveCount(0);
  await page.getByRole("link", { name: /^People/ }).click();
  await expect(people(page)).toHaveCount(3);
  await expect(change(page, "Grace Hopper")).toHaveCount(0);
  await expectAccessible(page);
  expect(await sideways(page)).toBe(0);
  await page.getByRole("link", { name: "All settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const [entry, heading] of [
    ["Workspace", "Workspace"],
    ["Doors", "Doors"],
  ] as const) {
    await page.goto(settings(entry.toLowerCase()));
    await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
    await expect(
      page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: entry }),
    ).toHaveAttribute("aria-current", "page");
    await expectAccessible(page);
  }
  await page.goto(settings("history"));
  await expect(page.getByRole("heading", { name: "History", level: 1 })).toHaveCount(0);
});

test("a steward changes somebody's role by keyboard alone, and it holds at their next click", async () => {
  const { page } = company.owner;
  await page.goto(settings("people"));
  await change(page, "Vera Rubin").focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page);
  await dialog(page).getByLabel("Role").focus();
  await page.keyboard.type("Member");
  await dialog(page).getByLabel("Standing").focus();
  await page.keyboard.type("Lead");
  await button(page, "Save").focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(person(page, "Vera Rubin")).toContainText("Member");
  await expect(person(page, "Vera Rubin")).toContainText("Lead");
  await vera.page.goto(`/${company.slug}`);
  await expect(vera.page.getByRole("button", { name: /Log/ })).toBeVisible();
});

test("two who change the same person at once: the second is told what the first one did", async () => {
  const { page, send } = company.owner;
  await page.goto(settings("people"));
  await change(page, "Vera Rubin").click();
  const id = await idOf("Vera Rubin");
  await send(
    "PATCH",
    `/api/v1/workspaces/${company.slug}/people/${id.id}`,
    { standing: "executive" },
    id.version,
  );
  await dialog(page).getByLabel("Role").selectOption("viewer");
  await button(page, "Save").click();
  await expect(dialog(page).getByRole("alert")).toContainText("member and executive");
  await expectAccessible(page);
  await button(page, "Save").click();
  await expect(dialog(page)).toBeHidden();
  await expect(person(page, "Vera Rubin")).toContainText("Viewer");
});

async function idOf(name: string): Promise<{ id: string; version: number }> {
  const answer = await company.owner.context.request.get(`/api/v1/workspaces/${company.slug}/people`);
  const { people: all }: { people: { id: string; name: string; version: number }[] } = await answer.json();
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

test("whoever goes leaves no open decision behind unsaid", async () => {
  const { page } = company.owner;
  await page.goto(settings("people"));
  await change(page, "Grace Hopper").click();
  await button(page, "Remove…").click();
  await said(page, "One open decision is theirs");
  await expectAccessible(page);
  await button(page, "Remove").click();
  await expect(dialog(page)).toBeVisible();
  await dialog(page).getByLabel("Who takes them over?").selectOption({ label: "Ada Lovelace" });
  await button(page, "Remove").click();
  await expect(dialog(page)).toBeHidden();
  await expect(person(page, "Grace Hopper")).toContainText("Removed");
  await grace.page.goto(`/${company.slug}`);
  await expect(grace.page.getByText("There is nothing at this address")).toBeVisible();
});

test("what is left of somebody can be erased, and everything is still whole", async () => {
  const { page } = company.owner;
  await page.goto(settings("people"));
  await change(page, "Grace Hopper").click();
  await button(page, "Erase name and words…").click();
  await said(page, "This cannot be undone.");
  await button(page, "Erase for good").click();
  await expect(dialog(page)).toBeHidden();
  await expect(person(page, "Somebody who left")).toBeVisible();
  await page.goto(`/${company.slug}/decisions`);
  await expect(page.getByText("Which queue do we use?")).toHaveCount(0);
  await page.goto(settings("history"));
  await expect(page.getByRole("list", { name: "History" })).toContainText(
    "erased the name and words of Somebody who left",
  );
  await expect(page.getByText("Grace Hopper")).toHaveCount(0);
  await button(page, "Verify now").click();
  await said(page, "Everything follows from the history");
  await expectAccessible(page);
});

test("an invitation is listed while it is open, and revoked; a steward may invite a steward", async () => {
  const { page } = company.owner;
  await page.goto(settings("people"));
  await page.getByRole("radio", { name: "Steward" }).check();
  await button(page, "Make invitation link").click();
  await expect(page.getByLabel(/Invitation link for one steward/)).toBeVisible();
  const open = page.getByRole("list", { name: "Open invitations" });
  await expect(open).toContainText("Steward");
  await open.getByRole("button", { name: /Revoke/ }).click();
  await expect(open).toHaveCount(0);
});

test("settings and doors are saved, and stand in the history", async () => {
  const { page } = company.owner;
  await page.goto(settings("workspace"));
  await page.getByLabel("Name", { exact: true }).fill("Harbour & Sons");
  await page.getByLabel("Time zone").selectOption("Pacific/Auckland");
  await page.getByRole("checkbox", { name: "Sat" }).check();
  await expectAccessible(page);
  await button(page, "Save").click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.goto(settings("doors"));
  const twoWay = page.getByRole("region", { name: "Two-way door" });
  await twoWay.getByLabel("Target time").fill("36");
  await twoWay.getByLabel("Hours or days").selectOption("hours");
  await twoWay.getByRole("checkbox", { name: "A tripwire" }).check();
  await twoWay.getByLabel("Usual hours: A tripwire").fill("2");
  await expectAccessible(page);
  await twoWay.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.goto(settings("history"));
  const history = page.getByRole("list", { name: "History" });
  await expect(history).toContainText("target time: 3 d → 1 d 12 h");
  await expect(history).toContainText("time zone: Europe/Berlin → Pacific/Auckland");
  await page.getByLabel("What").selectOption({ label: "Door changed" });
  await button(page, "Show").click();
  await expect(history.getByRole("listitem")).toHaveCount(1);
});

test("a workspace is deleted by its name only, closed at once, and kept after all", async () => {
  const { page } = company.owner;
  await page.goto(settings("workspace"));
  await button(page, "Delete…").click();
  await dialog(page).getByLabel("Type the name of the workspace").fill("Harbour");
  await button(page, "Close and delete").click();
  await expect(dialog(page).getByText("It is not the name of this workspace.")).toBeVisible();
  await expectAccessible(page);
  await dialog(page).getByLabel("Type the name of the workspace").fill("Harbour & Sons");
  await button(page, "Close and delete").click();
  await expect(page.getByRole("heading", { name: "To be deleted" })).toBeVisible();
  await vera.page.goto(`/${company.slug}`);
  await expect(vera.page.getByText("There is nothing at this address")).toBeVisible();
  await button(page, "Keep this workspace").click();
  await expect(page.getByRole("heading", { name: "Delete this workspace" })).toBeVisible();
  await vera.page.goto(`/${company.slug}`);
  await expect(vera.page.getByRole("heading", { name: "Home" })).toBeVisible();
});

test("one more workspace is made from the account menu", async () => {
  const { page } = vera;
  await page.goto(`/${company.slug}`);
  await page.getByRole("button", { name: "Account and appearance" }).click();
  await page.getByRole("menuitem", { name: "New workspace…" }).click();
  await dialog(page).getByLabel("Name", { exact: true }).fill("Lighthouse");
  await expectAccessible(page);
  await button(page, "Create workspace").click();
  await expect(page).toHaveURL(/\/lighthouse$/);
});

test("whoever is in no workspace any more starts one", async () => {
  const kate = await company.join("Katherine Johnson", "member");
  const { id } = await idOf("Katherine Johnson");
  await company.owner.send("POST", `/api/v1/workspaces/${company.slug}/people/${id}/remove`, {});
  const { page } = kate;
  await page.goto("/");
  await expect(page.getByText("You are in no workspace")).toBeVisible();
  await expectAccessible(page);
  await button(page, "Start a workspace").click();
  await dialog(page).getByLabel("Name", { exact: true }).fill("Orbit");
  await button(page, "Create workspace").click();
  await expect(page).toHaveURL(/\/orbit$/);
});
