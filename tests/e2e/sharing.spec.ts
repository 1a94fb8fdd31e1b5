import { expect, type Page, test } from "@playwright/test";
import Papa from "papaparse";
import { z } from "zod";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/axe.ts";
import { type Colleague, type Company, foundCompany } from "../support/company.ts";
import { button, dialog, goTo, press } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
let grace: Colleague;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
  grace = await company.join("Grace Hopper", "member");
});

const named = z.object({ id: z.string() });

const DAY_MS = 24 * 60 * 60 * 1000;
const TWO_DAYS_MS = 2.5 * DAY_MS;

/** A decision of Ada's that Grace doubts, and is asked to go along with. */
async function asked(title: string) {
  const { api, reference } = await company.open({ title, door: "two_way", share: 80 });
  await grace.send("POST", `${api}/take-position`, {
    stance: "disagree",
    about: "bet",
    reason: "It floods in spring.",
  });
  const answer = await company.owner.context.request.get(`/api/v1/workspaces/${company.slug}`);
  const { members }: { members: { id: string; name: string }[] } = await answer.json();
  const person = members.find(({ name }) => name === "Grace Hopper")?.id;
  await company.owner.send("POST", `${api}/ask-to-commit`, {
    person,
    due: new Date(Date.now() + TWO_DAYS_MS).toISOString(),
  });
  return { api, reference, person };
}

test("the ledger shows who was asked to go along and by when, and later both views and who was closer, with thanks", async () => {
  const { slug, owner } = company;
  await goTo(grace, `/${slug}/commitments`);
  await expect(grace.page.getByText("Nobody has been asked")).toBeVisible();
  await expectAccessible(grace.page);
  const { api, person } = await asked("Which pier first?");
  await grace.page.reload();
  const open = grace.page.getByRole("list", { name: "Open asks and offers" });
  await expect(open).toContainText("Ada Lovelace asked Grace Hopper to disagree and commit");
  await expect(open).toContainText("Not weighed yet");
  await expect(open).toContainText("due in");
  await expectAccessible(grace.page);

  await owner.send("POST", `${api}/weigh`, { person, note: "The quay is being raised in March." });
  await grace.send("POST", `${api}/forecast`, { probability: 20 });
  await owner.send("POST", `${api}/forecast`, { probability: 90 });
  await grace.send("POST", `${api}/commit`, {});
  await owner.send("POST", `${api}/decide`, { choice: { text: "North" } });
  await owner.send("POST", `${api}/review`, { verdict: "bad" });
  await grace.page.getByRole("navigation", { name: "Commitments shown" }).getByText("Past").click();
  const past = grace.page.getByRole("list", { name: "Past asks and offers" });
  await expect(past).toContainText("It floods in spring.");
  await expect(past).toContainText("The quay is being raised in March.");
  await expect(past).toContainText("Grace Hopper saw this one more clearly. Thank you");
  await expectAccessible(grace.page);
});

test("a link shows the figures to somebody without an account and leads to no decision, until it is ended", async ({
  browser,
}) => {
  const { slug, owner } = company;
  for (let times = 0; times < 6; times++) {
    const { api } = await company.open({ title: `Which berth ${times}?`, door: "two_way", share: 80 });
    await owner.send("POST", `${api}/decide`, { choice: { text: "North" } });
  }
  await company.open({ title: "Whom do we acquire?", door: "one_way" });
  await goTo(owner, `/${slug}/velocity?by=none`);
  await button(owner.page, "Share").click();
  await expect(dialog(owner.page)).toBeVisible();
  await expectAccessible(owner.page);
  await dialog(owner.page).getByLabel("Name").fill("For the board");
  await button(owner.page, "Make the link").click();
  const address = await dialog(owner.page).getByLabel("Link “For the board”").inputValue();

  const outside = await browser.newContext();
  const reader = await outside.newPage();
  const answer = await reader.goto(address);
  await expect(reader.getByText("For the board")).toBeVisible();
  await expect(reader.getByRole("heading", { name: "Velocity" })).toBeVisible();
  await expect(reader.getByText(/^What is counted: all times, as of \d+ \w{3} \d{4}\.$/)).toBeVisible();
  await expect(reader.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  const html = (await answer?.text()) ?? "";
  for (const told of ["/decisions", "Which berth", "acquire", "Ada Lovelace"])
    expect(html).not.toContain(told);
  await expect(reader.locator(`a[href*="${slug}"]`)).toHaveCount(0);
  for (const summary of await reader.locator("main summary").filter({ hasText: "More about" }).all())
    await summary.press("Enter");
  for (const name of ["What drifts", "The steps before deciding", "Objectives that differ", "Who was right"])
    await expect(reader.getByRole("heading", { name })).toBeVisible();
  for (const name of ["Forecasts and what came of them", "Delay against reversal", "Noticed and set right"])
    await expect(reader.getByRole("heading", { name })).toBeVisible();
  for (const name of ["Energy", "Quality against speed"])
    await expect(reader.getByRole("heading", { name })).toHaveCount(0);
  await expect(reader.getByText("Left out of a link: single decisions, signals")).toBeVisible();
  await expectAccessible(reader);

  await goTo(owner, `/${slug}/settings/links`);
  await expectAccessible(owner.page);
  await button(owner.page, "End For the board").click();
  await expect(owner.page.getByText("Nothing is shared")).toBeVisible();
  const [ended, wrong] = [
    await outside.request.get(address),
    await outside.request.get(`${address.slice(0, -1)}_`),
  ];
  expect([ended.status(), wrong.status()]).toEqual([404, 404]);
  await outside.close();
});

test("a signal says what waits with one thing to do, is put aside with a reason, and can be brought back", async () => {
  const { slug, owner } = company;
  const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
  const alreadyDecided = { choice: { text: "Red" }, share: 80, decidedAt: ago(199) };
  await company.open({ title: "Which crane?", door: "two_way", openedAt: ago(200), alreadyDecided });
  await goTo(owner, `/${slug}`);
  await owner.page.getByRole("link", { name: "1 signal in the figures" }).click();
  const page = owner.page;
  await page.getByText("1 signal: Reviews to do").click();
  const signals = page.getByRole("list", { name: "Signals" });
  await expect(signals).toContainText("1 decision is due for review.");
  await expect(signals).toContainText("Take a few minutes and do it.");
  await expectAccessible(page);
  await button(page, "Put aside: Reviews to do").click();
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page);
  await dialog(page).getByLabel("Why").fill("We review together on Friday.");
  await button(page, "Put it aside").click();
  await expect(signals).toContainText(/Put aside until .* by Ada Lovelace: We review together on Friday\./);
  await goTo(owner, `/${slug}/settings/history`);
  await expect(page.getByText("put the signal “Reviews to do” aside until")).toBeVisible();
  await goTo(owner, `/${slug}/velocity`);
  await page.getByText("1 signal, put aside").click();
  await button(page, "Bring back: Reviews to do").click();
  await expect(signals).toContainText("Take a few minutes and do it.");
  await signals.getByRole("link", { name: "1 decision" }).click();
  await expect(page.getByText("Which crane?").first()).toBeVisible();
});

test("every table behind a chart can be had as a file with the same numbers", async () => {
  const { slug, owner } = company;
  await goTo(owner, `/${slug}/velocity?from=2026-11-01&whole=yes`);
  await owner.page.evaluate(() => {
    // What is folded away, or far down, has no lines yet.
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const section of document.querySelectorAll<HTMLElement>(".far-down"))
      section.style.contentVisibility = "visible";
  });
  const tables = await owner.page.locator("main table").all();
  expect(tables.length).toBeGreaterThan(10);
  for (const table of tables) {
    const link = table.locator("xpath=..").locator("a[download]");
    const [, file = ""] = decodeURIComponent((await link.getAttribute("href")) ?? "").split("\u{feff}");
    const rows = await table.locator("tr").all();
    const shown = await Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()));
    // Lines of a cell are words of one cell.
    const words = shown.map((cells) => cells.map((cell) => cell.replace(/\s+/g, " ").trim()));
    expect(Papa.parse(file.trimEnd()).data).toEqual(words);
  }
});

/** The menu of views, opened; right after loading nobody listens yet. */
async function viewsOf(page: Page, name: string) {
  const menu = page.getByRole("menu");
  await expect(async () => {
    if (!(await menu.isVisible())) await button(page, name).click();
    await expect(menu).toBeVisible({ timeout: 2_000 });
  }).toPass();
  return menu;
}

test("a view gets a name, under which everybody finds it on its page and in the palette and sees what they may, until it is deleted", async () => {
  const { slug, owner } = company;
  await company.open({ title: "Which crane?", door: "two_way", tags: ["quay"] });
  await company.open({
    title: "Whom do we let go?",
    door: "two_way",
    tags: ["quay"],
    visibility: "people",
  });
  await goTo(owner, `/${slug}/decisions?status=open&tag=quay`);
  const empty = await viewsOf(owner.page, "Views");
  await expectAccessible(owner.page);
  await empty.getByRole("menuitem", { name: "Save this view …" }).click();
  await expect(dialog(owner.page)).toBeVisible();
  await expectAccessible(owner.page);
  await dialog(owner.page).getByLabel("Name").fill("Open at the quay");
  await dialog(owner.page).getByRole("radio", { name: "Everybody here" }).check();
  await button(owner.page, "Save").click();
  await expect(button(owner.page, "Views: Open at the quay")).toBeVisible();
  const decisions = (page: Page) => page.getByRole("list", { name: "Decisions" });
  await expect(decisions(owner.page)).toContainText("Whom do we let go?");

  await goTo(grace, `/${slug}/decisions`);
  const theirs = await viewsOf(grace.page, "Views");
  await theirs.getByRole("menuitem", { name: /Open at the quay/ }).click();
  await expect(button(grace.page, "Views: Open at the quay")).toBeVisible();
  await expect(decisions(grace.page)).toContainText("Which crane?");
  await expect(decisions(grace.page)).not.toContainText("Whom do we let go?");
  await goTo(grace, `/${slug}/velocity`);
  await press(grace.page, "Control+k", grace.page.getByRole("combobox", { name: "Find or do" }));
  await grace.page.keyboard.type("at the quay");
  await grace.page.getByRole("option", { name: /Open at the quay/ }).click();
  await expect(button(grace.page, "Views: Open at the quay")).toBeVisible();

  const changing = await viewsOf(owner.page, "Views: Open at the quay");
  await changing.getByRole("menuitem", { name: "Change this view …" }).click();
  await dialog(owner.page).getByLabel("Name").fill("The quay");
  await button(owner.page, "Save").click();
  const renamed = await viewsOf(owner.page, "Views: The quay");
  await renamed.getByRole("menuitem", { name: "Change this view …" }).click();
  await button(owner.page, "Delete for everybody").click();
  await expect(button(owner.page, "Views")).toBeVisible();
  await button(owner.page, "Undo").click();
  await expect(button(owner.page, "Views: The quay")).toBeVisible();
});

test("until half of the due reviews are done, times are shown muted, with the reason, on both pages that tell them", async () => {
  const { slug, owner } = company;
  const { page } = owner;
  const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
  const { id: team } = named.parse(
    await owner.send("POST", `/api/v1/workspaces/${slug}/teams`, { name: "Dredging" }),
  );
  const alreadyDecided = { choice: { text: "Yes" }, share: 80, decidedAt: ago(199) };
  const made = [];
  for (const title of ["First", "Second", "Third", "Fourth", "Fifth"])
    made.push(await company.open({ title, door: "two_way", openedAt: ago(200), alreadyDecided, team }));
  const [first, second, third] = made;
  await owner.send("POST", `${first?.api}/review`, { verdict: "good" });
  const note = page.getByText("How fast is known, how well is not");
  for (const address of [`velocity?team=${team}&from=${ago(210)}&more=quality`, `teams/${team}`]) {
    await goTo(owner, `/${slug}/${address}`);
    await expect(note).toBeVisible();
    await expect(page.getByText("1 of 5 due reviews is done. Until half of them are, times")).toBeVisible();
    await expect(page.getByRole("link", { name: "4 reviews to do" })).toBeVisible();
    await expect(page.locator(".muted").first()).toContainText("Half of the decisions are made");
    await expectAccessibleInBothThemes(page);
  }
  for (const one of [second, third]) await owner.send("POST", `${one?.api}/review`, { verdict: "good" });
  for (const address of [`velocity?team=${team}`, `teams/${team}`]) {
    await goTo(owner, `/${slug}/${address}`);
    await expect(page.getByText("Half of the decisions are made")).toBeVisible();
    await expect(note).toHaveCount(0);
    await expect(page.locator(".muted")).toHaveCount(0);
  }
});
