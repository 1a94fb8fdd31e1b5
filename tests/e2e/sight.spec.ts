import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { expectAccessible } from "../support/axe.ts";
import { type Colleague, type Company, foundCompany } from "../support/company.ts";
import { button, dialog, goTo, press } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// One server and one workspace for all sentences, one after the other; each has decisions of its own.
test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
let grace: Colleague;
let teams: string;
const made = z.object({ id: z.string() });

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
  grace = await company.join("Grace Hopper", "member");
  teams = `/${company.slug}/settings/teams`;
});

const row = (page: Page, name: string) =>
  page
    .getByRole("list", { name: "Teams" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name }) });

test("an admin makes teams, puts one below the other, puts people in and deletes one", async () => {
  const { owner } = company;
  const { page } = owner;
  await goTo(owner, teams);
  await expect(page.getByText("There is no team yet")).toBeVisible();
  for (const name of ["Engineering", "Platform"]) {
    await button(page, "New team").click();
    await dialog(page).getByLabel("Name").fill(name);
    if (name === "Platform") await dialog(page).getByLabel("Part of").selectOption("Engineering");
    await expectAccessible(page);
    await button(page, "Make the team").click();
    await expect(row(page, name)).toBeVisible();
  }
  await expect(row(page, "Platform")).toContainText("in Engineering");
  await button(page, "Change Platform").click();
  await dialog(page).getByLabel("Add somebody").selectOption("Grace Hopper");
  await button(page, "Add").click();
  await expect(button(page, "Take out Grace Hopper")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(row(page, "Platform")).toContainText("Grace Hopper");

  await button(page, "New team").click();
  await dialog(page).getByLabel("Name").fill("PLATFORM");
  await button(page, "Make the team").click();
  await expect(dialog(page).getByRole("alert")).toContainText("is the name of another team");
  await dialog(page).getByLabel("Name").fill("Harbour pilots");
  await button(page, "Make the team").click();
  await button(page, "Change Harbour pilots").click();
  await button(page, "Delete this team …").click();
  await button(page, "Delete").click();
  await expect(row(page, "Harbour pilots")).toBeHidden();
  await expectAccessible(page);

  await goTo(grace, teams);
  await expect(row(grace.page, "Platform")).toBeVisible();
  await expect(button(grace.page, "New team")).toBeHidden();
});

test("what only the people on it see is there for nobody else, whatever they administer, until it is shown to them", async () => {
  const { owner } = company;
  await goTo(grace, `/${company.slug}/decisions`);
  await press(grace.page, "c", dialog(grace.page));
  await dialog(grace.page).getByLabel("What has to be settled?").fill("Whom do we hire?");
  await dialog(grace.page).getByRole("radio", { name: "One-way door" }).check();
  await dialog(grace.page).getByLabel("Who sees it").selectOption("Only the people on it");
  await expectAccessible(grace.page);
  await button(grace.page, "Log the decision").click();
  await grace.page.getByRole("link", { name: "Whom do we hire?" }).first().click();
  await expect(button(grace.page, "Only you see it")).toBeVisible();
  const address = grace.page.url();

  expect((await owner.page.goto(address))?.status()).toBe(404);
  await goTo(owner, `/${company.slug}/decisions?q=hire`);
  await expect(owner.page.getByRole("status")).toHaveText(/^0 decisions/);

  await button(grace.page, "Only you see it").click();
  await dialog(grace.page).getByLabel("Put somebody on it").selectOption("Ada Lovelace");
  await button(grace.page, "Add").click();
  await expect(dialog(grace.page)).toContainText("Only the 2 people on it see it");
  await expectAccessible(grace.page);
  await goTo(owner, address);
  await expect(owner.page.getByRole("heading", { level: 1 })).toHaveText("Whom do we hire?");
  await dialog(grace.page).getByLabel("Who sees it").selectOption("Everybody in the workspace");
  await expect(dialog(grace.page)).toContainText("Everybody in the workspace sees it");
});

test("the list and the page of a team have the decisions of the teams that are part of it", async () => {
  const { owner, slug } = company;
  const api = `/api/v1/workspaces/${slug}`;
  const { id } = made.parse(await owner.send("POST", `${api}/teams`, { name: "Sales" }));
  const below = made.parse(await owner.send("POST", `${api}/teams`, { name: "Inside sales", parent: id }));
  await company.open({ title: "Which discount?", door: "two_way", team: below.id });
  await company.open({ title: "Which harbour crane?", door: "two_way" });
  await goTo(owner, `/${slug}/decisions`);
  await owner.page.getByText("Filter", { exact: true }).click();
  await owner.page.getByLabel("Team").selectOption("Sales");
  await button(owner.page, "Show").click();
  await expect(owner.page.getByRole("link", { name: "Which discount?" })).toBeVisible();
  await expect(owner.page.getByRole("link", { name: "Which harbour crane?" })).toBeHidden();
  await expect(owner.page.getByRole("link", { name: "Remove the filter Team: Sales" })).toBeVisible();
  await expect(owner.page).toHaveURL(new RegExp(`team=${id}`));
  await expectAccessible(owner.page);
  await goTo(owner, `/${slug}/velocity?team=${id}`);
  await expect(owner.page.locator("summary").filter({ hasText: "View:" })).toContainText("Sales");

  await owner.page.getByRole("link", { name: "The page of Sales" }).click();
  await expect(owner.page.getByRole("heading", { level: 1 })).toHaveText("Sales");
  const waiting = owner.page.getByRole("list", { name: "Open decisions" });
  await expect(waiting.getByRole("listitem")).toHaveCount(1);
  await expect(waiting).toContainText("Inside sales");
  await expectAccessible(owner.page);
  await owner.page.getByRole("link", { name: "Inside sales" }).click();
  await expect(owner.page.getByRole("heading", { level: 1 })).toHaveText("Inside sales");
  await expect(owner.page.getByText("Nobody is in it.")).toBeVisible();
  await waiting.getByRole("link", { name: "Which discount?" }).click();
  await expect(owner.page.getByRole("heading", { level: 1 })).toHaveText("Which discount?");
});

test("answers that are hidden are seen by whoever gave theirs, and by all once it is decided", async () => {
  const { owner } = company;
  const { page: address, api } = await company.open({ title: "Which berth?", door: "two_way", share: 80 });
  await goTo(owner, address);
  await button(owner.page, "More actions").click();
  await owner.page.getByRole("menuitem", { name: "Hide answers" }).click();
  await expectAccessible(owner.page);
  await button(owner.page, "Hide answers").click();
  await expect(owner.page.getByText("Answers are hidden until you gave yours.")).toBeVisible();
  const doubt = { stance: "disagree", about: "bet", reason: "The berth is too short." };
  await grace.send("POST", `${api}/take-position`, doubt);
  await owner.page.reload();
  await expect(owner.page.getByText("One person has answered.")).toBeVisible();
  await expect(owner.page.getByText("The berth is too short.")).toBeHidden();
  expect(await owner.page.content()).not.toContain("too short");
  await expectAccessible(owner.page);

  await goTo(grace, address);
  await expect(grace.page.getByText("Hidden from those who have not answered.")).toBeVisible();
  await expect(grace.page.getByText("The berth is too short.")).toBeVisible();

  await button(owner.page, "Close the round").click();
  await dialog(owner.page).getByRole("button", { name: "Close the round" }).click();
  await expect(owner.page.getByRole("article", { name: "Grace Hopper’s view" })).toContainText("too short");
});

test("somebody without an account opens a link, says what they think of one decision, and sees nothing else", async ({
  browser,
}) => {
  const { owner, slug } = company;
  const { page: address, api, reference } = await company.open({ title: "Which supplier?", door: "two_way" });
  await goTo(owner, address);
  await button(owner.page, "Everybody in the workspace sees it").click();
  await button(owner.page, "Make a link for a guest").click();
  const link = await dialog(owner.page).getByLabel("Link for one guest").inputValue();
  await expectAccessible(owner.page);

  const context = await browser.newContext({ baseURL: server().url });
  const page = await context.newPage();
  await page.goto(new URL(link).pathname);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Take part in one decision");
  await expect(page.getByText("Which supplier?")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Gus Guest");
  await page.getByLabel("E-mail").fill("gus@example.org");
  await page.getByLabel("Password").first().fill("correct horse battery staple");
  await button(page, "Create account and join").click();
  await expect(page).toHaveURL(new RegExp(`/${slug}/decisions/${reference}$`));
  await button(page, "Take a position").click();
  await dialog(page).getByRole("radio", { name: "Agree", exact: true }).check();
  await button(page, "Take this position").click();
  await expect(page.getByRole("article", { name: "Gus Guest’s view" })).toBeVisible();
  await expectAccessible(page);

  // What waits for them is what they find first.
  const me = await (await page.request.get("/api/v1/me")).json();
  await owner.send("POST", `${api}/comment`, { text: `<@${me.id}>, by when could you deliver?` });
  await page.getByRole("navigation").getByRole("link", { name: "Decisions" }).click();
  await expect(page.getByText("Those that you are invited to.")).toBeVisible();
  const waiting = page.getByRole("list", { name: "Waiting for you" });
  await expect(waiting.getByText("Ada Lovelace named you in a comment")).toBeVisible();
  await expect(page.getByRole("list", { name: "Decisions" }).getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page);
  for (const hidden of ["velocity", "settings/people", "settings/teams", "import"])
    expect([hidden, (await page.goto(`/${slug}/${hidden}`))?.status()]).toEqual([hidden, 404]);
  await context.close();
});
