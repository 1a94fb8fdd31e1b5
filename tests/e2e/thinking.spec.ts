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

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const dial = (page: Page) => region(page, "Information");

test("I list what I wish I knew by keyboard, and answering moves the dial", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Which pier first?", door: "two_way" });
  await goTo(company.owner, address);
  const field = page.getByLabel("Put a question on the list");
  await press(page, "q", page.locator("input[name=question]:focus"));
  for (const question of ["What does it cost?", "Who agrees?", "Does it flood?"]) {
    await field.fill(question);
    await field.press("Enter");
    await expect(page.getByRole("checkbox", { name: `Answered: ${question}` })).toBeVisible();
    await expect(field).toHaveValue("");
  }
  await expect(dial(page)).toContainText("0 %");
  await expect(dial(page)).toContainText("by the list");
  await button(page, "What does it cost?").press("Enter");
  await page.getByLabel("What is the answer? (optional)").fill("About 14,000.");
  await page.keyboard.press("Control+Enter");
  await expect(region(page, "What we wish we knew")).toContainText("About 14,000.");
  await expect(dial(page)).toContainText("33 %");
  await page.getByRole("checkbox", { name: "Answered: Who agrees?" }).press("Space");
  await expect(region(page, "What we wish we knew")).toContainText("2 of 3 answered, 66 %.");
  await expect(dial(page)).toContainText("66 %");
  await expectAccessible(page);
});

test("I take a question off with a reason and take an answer back", async () => {
  const { page } = company.owner;
  const { page: address, api } = await company.open({ title: "Buy a second tug?", door: "two_way" });
  for (const question of ["What does it cost?", "Who sails it?"])
    await company.owner.send("POST", `${api}/add-question`, { question });
  await company.owner.send("POST", `${api}/answer-question`, { asked: 2, answer: "Two million." });
  await goTo(company.owner, address);
  const list = region(page, "What we wish we knew");
  await button(page, "Who sails it?").click();
  await button(page, "Take it off the list").click();
  await page.getByLabel("Why does it not matter after all?").fill("It sails itself.");
  await button(page, "Take it off").click();
  await expect(dial(page)).toContainText("100 %");
  await list.getByText("One taken off").click();
  await expect(list).toContainText("It sails itself.");
  await page.getByRole("checkbox", { name: "Answered: What does it cost?" }).uncheck();
  await expect(dial(page)).toContainText("0 %");
  await expectAccessible(page);
});

test("a tick that does not reach the server is taken off again, and I am told", async () => {
  const { page } = company.owner;
  const { page: address, api } = await company.open({ title: "Which tug first?", door: "two_way" });
  await company.owner.send("POST", `${api}/add-question`, { question: "Which one floats?" });
  await goTo(company.owner, address);
  const tick = page.getByRole("checkbox", { name: "Answered: Which one floats?" });
  await page.route("**/answer-question", (route) => route.abort());
  await tick.check();
  await expect(page.getByRole("alertdialog", { name: "Ajar did not answer" })).toBeVisible();
  await expect(tick).not.toBeChecked();
  await expect(dial(page)).toContainText("0 %");
  await expectAccessible(page);
  await page.unroute("**/answer-question");
  await tick.check();
  await expect(dial(page)).toContainText("100 %");
});

test("an estimate beside the list is marked as one", async () => {
  const { page } = company.owner;
  const { page: address, api } = await company.open({ title: "Move the fuel dock?", door: "two_way" });
  await company.owner.send("POST", `${api}/add-question`, { question: "Is the ground clean?" });
  await company.owner.send("POST", `${api}/log-reading`, { share: 75 });
  await goTo(company.owner, address);
  await expect(dial(page)).toContainText("an estimate");
  await expect(region(page, "What we wish we knew")).toContainText("The dial stands at 75 %, an estimate");
  await expect(page.getByText(/^Enough for/).first()).toBeVisible();
  await page.goto(`/${company.slug}/decisions?q=fuel`);
  await expect(page.getByRole("listitem").filter({ hasText: "Move the fuel dock?" })).toContainText(
    "enough for",
  );
});

test("at nine tenths I am asked whether the rest is worth the wait, and what a day costs", async () => {
  const { page } = company.owner;
  const { page: address, api } = await company.open({ title: "Repaint the cranes?", door: "two_way" });
  await company.owner.send("POST", `${api}/log-reading`, { share: 89 });
  await goTo(company.owner, address);
  await expect(dial(page)).toContainText("89 %");
  await expect(page.getByText("Is the rest worth the wait?")).toBeHidden();
  await company.owner.send("POST", `${api}/log-reading`, { share: 90 });
  await page.reload();
  await expect(page.getByText("90 % is known. Is the rest worth the wait?")).toBeVisible();
  await dial(page).getByRole("button", { name: "Say what a day of waiting costs" }).click();
  await dialog(page).getByLabel("What does a day of waiting cost, in EUR?").fill("1200");
  await expectAccessible(page);
  await button(page, "Keep it").click();
  await expect(dialog(page)).toBeHidden();
  await expect(region(page, "If it is wrong, and if it waits")).toContainText("EUR 1,200");
  await expectAccessible(page);
});

test("I say who would walk back, what it takes and until when, and the page counts the days", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Rent the shed?", door: "two_way" });
  await goTo(company.owner, address);
  await press(page, "w", dialog(page));
  await dialog(page).getByRole("radio", { name: "There is one" }).check();
  await dialog(page).getByLabel("Who would walk back?").selectOption("Grace Hopper");
  await dialog(page).getByLabel("Until when?").fill("2099-12-31");
  await dialog(page).getByLabel("Hours of work").fill("40");
  await dialog(page).getByLabel("Cost, EUR").fill("25000");
  await expectAccessible(page);
  await button(page, "Keep it").click();
  const stakes = region(page, "If it is wrong, and if it waits");
  await expect(stakes).toContainText("Grace Hopper · 40 h of work · EUR 25,000");
  await expect(stakes).toContainText(/Until 31 Dec 2099: the door closes in \d+ d/);
  await expect(region(page, "Clock")).toContainText(/door closes in \d+ d/);
  await button(page, "Change the way back").click();
  await dialog(page).getByLabel("Until when?").fill("2000-01-01");
  await button(page, "Keep it").click();
  await expect(dialog(page).getByText("must not be before the opening")).toBeVisible();
  await expectAccessible(page);
});

test("evidence has a kind, only surveys are marked, and one story takes the mark away", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "A night ferry?", door: "two_way" });
  await goTo(company.owner, address);
  const grounds = region(page, "Grounds");
  const attach = async (kind: string, text: string) => {
    await button(page, "Attach evidence").click();
    await dialog(page).getByRole("radio", { name: kind }).check();
    await dialog(page).getByLabel("What does it say?").fill(text);
    await expectAccessible(page);
    await dialog(page).getByRole("button", { name: "Attach", exact: true }).click();
    await expect(dialog(page)).toBeHidden();
  };
  await attach("Survey", "62 % would take it.");
  await expect(grounds).toContainText("Only surveys");
  await attach("Anecdote", "The baker waits an hour each night.");
  await expect(grounds).not.toContainText("Only surveys");
  await button(page, "Take off: 62 % would take it.").click();
  await dialog(page).getByLabel("Why is it no evidence after all?").fill("It asked tourists.");
  await button(page, "Take it off").click();
  await grounds.getByText("One taken off").click();
  await expect(grounds).toContainText("It asked tourists.");
  await expectAccessible(page);
});

test("an invention has a vision instead, and I say for whom it is and what might be overlooked", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "A ferry on call?", door: "two_way" });
  await goTo(company.owner, address);
  const grounds = region(page, "Grounds");
  await button(page, "An invention? Say so").click();
  await dialog(page).getByRole("radio", { name: "An invention: nobody did" }).check();
  await dialog(page)
    .getByLabel("What will be there that is not there now?")
    .fill("Nobody waits at the quay.");
  await expectAccessible(page);
  await button(page, "Keep it").click();
  await expect(grounds.getByRole("heading", { name: "Vision" })).toBeVisible();
  await expect(grounds).toContainText("Nobody waits at the quay.");
  await button(page, "Say for whom it is").click();
  await dialog(page).getByLabel("For whom is it?").fill("Night workers");
  await dialog(page).getByLabel("What changes for them?").fill("They are home by one.");
  await button(page, "Keep it").click();
  await expect(grounds).toContainText("They are home by one.");
  await page.getByLabel("Name a blind spot").fill("Those without a phone");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "Looked at: Those without a phone" }).click();
  await expect(grounds).toContainText("Looked at by Ada Lovelace");
  await expectAccessible(page);
});

test("three questions hint at a door in the quick log, and choose nothing for me", async () => {
  const { page } = company.owner;
  await page.goto(`/${company.slug}/decisions`);
  await press(page, "c", dialog(page));
  await dialog(page).getByLabel("What has to be settled?").fill("Sell the lighthouse?");
  await expect(dialog(page).getByText("What would undoing it cost?")).toBeHidden();
  await dialog(page).getByText("Not sure which door? Three questions help").click();
  await dialog(page).getByRole("radio", { name: "Much" }).check();
  await dialog(page).getByRole("radio", { name: "Many" }).check();
  await expect(dialog(page).getByText("That sounds like a one-way door. You choose.")).toBeVisible();
  await expect(dialog(page).getByRole("radio", { name: "One-way door" })).not.toBeChecked();
  await expectAccessible(page);
  await dialog(page).getByRole("radio", { name: "One-way door" }).check();
  await button(page, "Log the decision").click();
  await expect(dialog(page)).toBeHidden();
  await page.getByRole("link", { name: "Sell the lighthouse?" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await button(page, "More actions").click();
  await page.getByRole("menuitem", { name: "Change the door" }).click();
  await expect(dialog(page).getByRole("radio", { name: "Much" })).toBeChecked();
});

test("a note says that the process is heavy for a two-way door, and I put it aside with a reason", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({
    title: "Which mugs?",
    door: "two_way",
    openedAt: "2020-01-01",
  });
  await goTo(company.owner, address);
  const note = page.getByRole("complementary", { name: "Door and process" });
  await expect(note).toContainText("It takes more than twice its target.");
  await expectAccessible(page);
  await button(page, "Put aside, because …").click();
  await dialog(page).getByLabel("Why is that right here?").fill("The potter was ill.");
  await button(page, "Put aside").click();
  await expect(note).toBeHidden();
  await goTo(vera, address);
  await expect(vera.page.getByRole("region", { name: "History" })).toContainText("The potter was ill.");
});

test("deciding a one-way door lightly is noted before and after", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Fill the old dock?", door: "one_way", share: 40 });
  await goTo(company.owner, address);
  await press(page, "d", dialog(page));
  await expect(dialog(page)).toContainText("Less than half of what one wished to know was known");
  await dialog(page).getByLabel("Information share, %").fill("85");
  await expect(dialog(page)).not.toContainText("Less than half of what one wished to know was known");
  await dialog(page).getByLabel("The choice").fill("Fill it.");
  for (const reason of await dialog(page).getByLabel("Skip, because …").all())
    await reason.fill("It is a ruin.");
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: "Decide" }).click();
  await expect(page.getByRole("complementary", { name: "Door and process" })).toContainText(
    "Steps that this door asks for were skipped",
  );
});

test("after deciding one tap says how it left me, which nobody else sees, and what each step changed", async () => {
  const { page } = company.owner;
  const { page: address, api } = await company.open({ title: "Which rope?", door: "two_way" });
  await company.owner.send("POST", `${api}/decide`, { choice: { text: "Hemp" }, share: 75 });
  await goTo(company.owner, address);
  await button(page, "Drained").click();
  await expect(button(page, "Drained")).toHaveAttribute("aria-pressed", "true");
  const steps = region(page, "Did the steps change anything?");
  const share = steps.getByRole("group", { name: "The information share" });
  await share.getByRole("button", { name: "No", exact: true }).click();
  await expect(share.getByRole("button", { name: "No", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await steps.getByLabel("Hours for: The information share").fill("3");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Kept").first()).toBeVisible();
  await expectAccessible(page);
  await goTo(grace, address);
  await expect(button(grace.page, "Drained")).toHaveAttribute("aria-pressed", "false");
  await expect(region(grace.page, "Did the steps change anything?")).toContainText("changed nothing, 3 h");
  await expect(grace.page.getByRole("region", { name: "History" })).not.toContainText("drained");
  await expectAccessible(grace.page);
});

test("help is one step away, and each page of it leads to all the others", async () => {
  const { page } = company.owner;
  await page.goto(`/${company.slug}`);
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Find or do" }).fill("help");
  await page.keyboard.press("Enter");
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1, name: "Help" })).toBeVisible();
  await expectAccessible(page);
  const titles = await main.getByRole("link").allTextContents();
  expect(titles.length).toBeGreaterThan(5);
  for (const title of titles) {
    await main.getByRole("link", { name: title, exact: true }).click();
    await expect(main.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "All help" }).click();
    await expect(main.getByRole("heading", { level: 1, name: "Help" })).toBeVisible();
  }
});
