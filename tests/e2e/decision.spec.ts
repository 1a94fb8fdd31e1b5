import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { type Colleague, type Company, foundCompany } from "../support/company.ts";
import { button, dialog, goTo, press } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// One server and one workspace for all sentences, one after the other; each has decisions of its own.
test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
let grace: Colleague;
let vera: Colleague;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
  grace = await company.join("Grace Hopper", "member");
  vera = await company.join("Vera Rubin", "viewer");
});

const said = (page: Page, words: string) => page.getByText(words, { exact: true }).first();

test("a colleague disagrees with a reason, is asked, is weighed, commits, and the owner decides", async () => {
  const { owner } = company;
  const { page: address } = await company.open({
    title: "Which pier first?",
    door: "two_way",
    share: 75,
    options: ["North", "South"],
  });
  await goTo(grace, address);
  await button(grace.page, "Take a position").click();
  await dialog(grace.page).getByRole("radio", { name: "Disagree" }).check();
  await dialog(grace.page).getByRole("radio", { name: "The bet" }).check();
  await expectAccessible(grace.page);
  await button(grace.page, "Take this position").click();
  await expect(dialog(grace.page).getByLabel("Why?")).toBeFocused();
  await dialog(grace.page).getByLabel("Why?").fill("The north pier floods in spring.");
  await button(grace.page, "Take this position").click();
  await expect(dialog(grace.page)).toBeHidden();
  await expect(grace.page.getByRole("article", { name: "Grace Hopper’s view" })).toContainText(
    "floods in spring",
  );

  await goTo(owner, address);
  await button(owner.page, "Weigh Grace Hopper’s doubt").click();
  await dialog(owner.page).getByLabel("Your answer").fill("It does; we begin in summer.");
  await button(owner.page, "Record the answer").click();
  await expect(owner.page.getByText("Weighed by Ada Lovelace")).toBeVisible();
  await button(owner.page, "Ask Grace Hopper to commit").click();
  await button(owner.page, "Ask").click();
  await expect(owner.page.getByText("No answer yet.")).toBeVisible();
  await expectAccessible(owner.page);

  await grace.page.reload();
  await button(grace.page, "Answer the ask").click();
  await button(grace.page, "Disagree and commit").click();
  await expect(grace.page.getByText(/Thank you, Grace Hopper/)).toBeVisible();

  await owner.page.reload();
  await button(owner.page, "Decide").click();
  await dialog(owner.page).getByRole("radio", { name: "North" }).check();
  await expectAccessible(owner.page);
  await dialog(owner.page).getByRole("button", { name: "Decide" }).click();
  await expect(owner.page.getByRole("region", { name: "Decision" })).toContainText("North");
  await expect(owner.page.getByText(/Thank you, Grace Hopper/)).toBeVisible();
});

test("an unmet ask is skipped with a reason", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Sell the old crane?", door: "one_way", share: 85 });
  await goTo(company.owner, address);
  await button(page, "Decide").click();
  await dialog(page).getByLabel("The choice").fill("Sell it.");
  await dialog(page).getByLabel("Expected outcome").fill("Room on the quay.");
  await dialog(page).getByLabel("Tripwire").fill("We rent one within a year.");
  await dialog(page).getByRole("radio", { name: "There is none" }).check();
  await dialog(page).getByLabel("Review on").fill("2099-01-01");
  await dialog(page).getByRole("button", { name: "Decide" }).click();
  await expect(dialog(page).getByText("Say in a few words why it is left out, or do it first.")).toHaveCount(
    2,
  );
  const reasons = dialog(page).getByLabel("Skip, because …");
  await expect(reasons).toHaveCount(2);
  await reasons.first().fill("Keeping it is no option: it rusts.");
  await reasons.last().fill("Nobody else has used it for years.");
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("region", { name: "Decision" })).toContainText("it rusts");
  await expectAccessible(page);
});

test("undo takes back the last act within a minute", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Paint the buoys?", door: "two_way" });
  await goTo(company.owner, address);
  const slider = page.getByRole("slider");
  await press(page, "r", page.locator("input[type=range]:focus"));
  await expect(slider).toBeFocused();
  await page.keyboard.press("PageUp");
  await page.getByRole("button", { name: /^Record \d+ %$/ }).click();
  await expect(page.getByText("10 %", { exact: true }).first()).toBeVisible();
  await button(page, "Undo").click();
  await expect(said(page, "Taken back")).toBeVisible();
  await expect(page.getByText("No reading")).toBeVisible();
  await page.keyboard.press("h");
  await button(page, "Show what was taken back").click();
  await expect(page.getByRole("region", { name: "History" })).toContainText(
    "took back what they had just done",
  );
});

test("a stale edit shows both versions and loses nothing", async () => {
  const { owner } = company;
  const { page: address, api } = await company.open({ title: "Name the new tug", door: "two_way" });
  await goTo(owner, address);
  await button(owner.page, "Edit the title").click();
  const title = owner.page.getByLabel("Title", { exact: true });
  await title.fill("Name the new tug before Easter");
  await owner.send("PATCH", api, { title: "Name the new tug and the old one" }, 1);
  await button(owner.page, "Save").click();
  await expect(said(owner.page, "Somebody changed this in the meantime")).toBeVisible();
  await expect(said(owner.page, "Name the new tug and the old one")).toBeVisible();
  await expect(title).toHaveValue("Name the new tug before Easter");
  await expectAccessible(owner.page);
  await button(owner.page, "Save mine instead").click();
  await expect(owner.page.getByRole("heading", { level: 1 })).toHaveText("Name the new tug before Easter");
  await expect(button(owner.page, "Edit the title")).toBeFocused();
});

test("an edit goes through when somebody else did something else meanwhile", async () => {
  const { owner } = company;
  const { page: address, api } = await company.open({ title: "Which rope?", door: "two_way" });
  await goTo(owner, address);
  await button(owner.page, "Edit the title").click();
  await grace.send("POST", `${api}/take-position`, { stance: "agree" });
  await owner.page.getByLabel("Title", { exact: true }).fill("Which rope, and how long?");
  await owner.page.keyboard.press("Enter");
  await expect(owner.page.getByRole("heading", { level: 1 })).toHaveText("Which rope, and how long?");
});

test("a viewer sees everything and is offered nothing", async () => {
  const { page: address, api } = await company.open({
    title: "Light the harbour at night?",
    door: "two_way",
    question: "It costs, and it saves.",
    share: 40,
    options: ["Yes", "No"],
  });
  await grace.send("POST", `${api}/take-position`, {
    stance: "hold",
    about: "facts",
    reason: "Ask the fishermen first.",
  });
  await goTo(vera, address);
  await expect(vera.page.getByText("Ask the fishermen first.").first()).toBeVisible();
  await expect(vera.page.getByText("It costs, and it saves.").first()).toBeVisible();
  await expect(vera.page.getByText("40 %", { exact: true }).first()).toBeVisible();
  await expect(vera.page.getByRole("slider")).toHaveCount(0);
  const names = await vera.page.getByRole("main").getByRole("button").allTextContents();
  // Who sees it can be looked at by everybody.
  const offered = ["Everybody in the workspace sees it", "More actions"];
  expect(names.filter((name) => name !== "")).toEqual(offered);
  await button(vera.page, "More actions").click();
  await expect(vera.page.getByRole("menuitem")).toHaveText([/Team and who sees it/, /History/, /Keys/]);
  await expectAccessible(vera.page);
});

test("the review reveals both forecasts", async () => {
  const { owner } = company;
  const { page: address, api } = await company.open({
    title: "Open on Sundays?",
    door: "two_way",
    share: 80,
  });
  await grace.send("POST", `${api}/forecast`, { probability: 30 });
  await owner.send("POST", `${api}/decide`, { choice: { text: "Yes." }, forecast: 80 });
  await goTo(owner, address);
  await expect(owner.page.getByText("30 %", { exact: true })).toHaveCount(0);
  await press(owner.page, "v", dialog(owner.page));
  await dialog(owner.page).getByRole("radio", { name: "Good" }).check();
  await expectAccessible(owner.page);
  await button(owner.page, "Record the review").click();
  const revealed = owner.page.getByRole("region", { name: "Forecasts, revealed" });
  await expect(revealed).toContainText("30 %");
  await expect(revealed).toContainText("80 %");
  await expect(revealed).toContainText("Ada Lovelace saw it more clearly this time.");
  await expectAccessible(owner.page);
  // What is decided anew is expected anew, and nobody knows yet what comes of it.
  await owner.send("POST", `${api}/reopen`, { reason: "New facts." });
  await grace.send("POST", `${api}/forecast`, { probability: 45 });
  await goTo(owner, address);
  await expect(revealed).toContainText("30 %");
  await expect(owner.page.getByRole("region", { name: "Your forecast" })).toBeVisible();
  await owner.send("POST", `${api}/decide`, { choice: { text: "No." }, forecast: 70, share: 80 });
  await goTo(owner, address);
  await expect(owner.page.getByRole("region", { name: "Your forecast" })).toContainText("70 %");
  await expect(owner.page.getByRole("region", { name: "What came of it" })).toContainText(
    "of an earlier decision",
  );
  await expect(revealed).toHaveCount(0);
  await expect(owner.page.getByText("45 %", { exact: true })).toHaveCount(0);
});

test("what is typed is there again after the page was closed", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Move the office?", door: "two_way" });
  await goTo(company.owner, address);
  await press(page, "p", dialog(page));
  await dialog(page).getByRole("radio", { name: "Hold" }).check();
  await dialog(page).getByLabel("Why?").fill("Not before the lease is read.");
  await page.reload();
  await press(page, "p", dialog(page));
  await expect(dialog(page).getByLabel("Why?")).toHaveValue("Not before the lease is read.");
  await expect(dialog(page).getByRole("radio", { name: "Hold" })).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
});

test("what cannot be seen is the ordinary page of nothing", async () => {
  const { page } = company.owner;
  for (const reference of ["ZZZZZ", "no-reference", "%00"]) {
    await page.goto(`/${company.slug}/decisions/${reference}`);
    await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
  }
});
