import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
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

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Something of the menu, by its name. */
async function choose(page: Page, name: string) {
  await button(page, "More actions").click();
  await page.getByRole("menuitem", { name }).click();
}

/** A decision of the owner's that Grace doubted, decided with a tripwire. */
async function decided(title: string) {
  const { owner } = company;
  const { page, api, reference } = await company.open({ title, door: "two_way", share: 80 });
  await grace.send("POST", `${api}/take-position`, {
    stance: "disagree",
    about: "bet",
    reason: "It floods in spring.",
  });
  await owner.send("POST", `${api}/decide`, {
    choice: { text: "North" },
    tripwire: "Water on the quay before May.",
  });
  return { page, api, reference };
}

test("a colleague flags a decision as wrong with what was noticed, and its owner is asked to review it", async () => {
  const { page: address } = await decided("Which pier first?");
  await goTo(grace, address);
  await press(grace.page, "x", dialog(grace.page));
  await dialog(grace.page)
    .getByLabel("What did you notice?")
    .fill("The crane does not reach the north pier.");
  await expectAccessible(grace.page);
  await dialog(grace.page).getByRole("button", { name: "Flag as wrong" }).click();
  await expect(section(grace.page, "Noticed since")).toContainText("does not reach");
  await goTo(company.owner, address);
  await button(company.owner.page, "Review").click();
  await expect(dialog(company.owner.page).getByText("What came of it?")).toBeVisible();
});

test("a tripwire that is hit shows what had been agreed on beforehand", async () => {
  const { page: address } = await decided("Which buoys?");
  await goTo(grace, address);
  await choose(grace.page, "Tripwire hit");
  await expect(dialog(grace.page)).toContainText("Water on the quay before May.");
  await dialog(grace.page).getByLabel("What did you see?").fill("Ten centimetres on 3 April.");
  await dialog(grace.page).getByRole("button", { name: "It was hit" }).click();
  await expect(section(grace.page, "Noticed since")).toContainText("saw the tripwire hit");
});

test("somebody who had a part disputes the verdict, and it stands beside in the same size", async () => {
  const { page: address, api } = await company.open({ title: "Which ropes?", door: "two_way" });
  await grace.send("POST", `${api}/forecast`, { probability: 30 });
  await company.owner.send("POST", `${api}/decide`, {
    choice: { text: "Hemp." },
    share: 80,
    forecast: 80,
    tripwire: "They break.",
  });
  await company.owner.send("POST", `${api}/review`, { verdict: "good", verb: "double_down" });
  await goTo(grace, address);
  const forecasts = section(grace.page, "Forecasts, revealed");
  await expect(forecasts).toContainText("Ada Lovelace saw it more clearly");
  await button(grace.page, "Dispute the verdict").click();
  await dialog(grace.page).getByRole("radio", { name: "Bad" }).check();
  await dialog(grace.page).getByLabel("Why?").fill("They broke twice.");
  await expectAccessible(grace.page);
  await dialog(grace.page).getByRole("button", { name: "Set it beside" }).click();
  const came = section(grace.page, "What came of it");
  await expect(came.getByRole("article", { name: "Grace Hopper disputes the verdict" })).toContainText(
    "broke twice",
  );
  await expect(came).toContainText("Double down.");
  await expect(forecasts).toContainText("The verdict is disputed, so it proves nobody closer.");
  const sizes = await came
    .locator("p", { hasText: /Ada Lovelace|Grace Hopper/ })
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize));
  expect(new Set(sizes).size).toBe(1);
  await expectAccessible(grace.page);
});

test("“the process was followed” closes no bad outcome until somebody says what it taught", async () => {
  const { page: address } = await decided("Which paint?");
  const { page } = company.owner;
  await goTo(company.owner, address);
  await press(page, "v", dialog(page));
  await dialog(page).getByRole("radio", { name: "Bad" }).check();
  await dialog(page)
    .getByRole("checkbox", { name: /The process was followed/ })
    .check();
  await dialog(page).getByRole("radio", { name: "Stop" }).check();
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: "Record the review" }).click();
  await expect(dialog(page).getByText("What did it teach?").first()).toBeVisible();
  await dialog(page).getByRole("button", { name: "Open a decision about the process" }).click();
  await expect(dialog(page).getByLabel("What has to be settled?")).toHaveValue(/Which paint\?/);
  await dialog(page).getByRole("button", { name: "Open it as a part" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(section(page, "What came of it")).toContainText("Still open: what did it teach?");
  await expect(section(page, "Among other decisions")).toContainText("One part: 1 open");
  await button(page, "Say what it taught").first().click();
  await dialog(page).locator("[name=text]").fill("Ask those who paint.");
  await dialog(page).getByRole("button", { name: "Record it" }).click();
  await expect(section(page, "What came of it")).toContainText("Ask those who paint.");
  await expectAccessible(page);
});

test("the owner reverses it and opens what is decided instead in one step, linked both ways", async () => {
  const { page: address } = await decided("Which crane?");
  const { page } = company.owner;
  await goTo(company.owner, address);
  await choose(page, "Reverse");
  await dialog(page).getByLabel("What showed that it was wrong?").fill("It does not lift enough.");
  await dialog(page).getByRole("checkbox", { name: "Open what is decided instead" }).check();
  await dialog(page).getByLabel("What is to be decided instead?").fill("Which larger crane?");
  await dialog(page).getByLabel("Hours of work").fill("12");
  await expectAccessible(page);
  await dialog(page).getByRole("button", { name: "Reverse and open the next" }).click();
  await expect(page.getByText("Reversed: the way back was taken")).toBeVisible();
  await expect(section(page, "What it cost")).toContainText("12 hours");
  await page.getByText("It goes on in").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Which larger crane?" })).toBeVisible();
  await expect(page.getByText("Takes the place of Which crane?")).toBeVisible();
  await expectAccessible(page);
});

test("a bet is given its time: nobody is asked before that day, and an early review says so", async () => {
  const { page: address } = await decided("Which ferry?");
  const { page } = company.owner;
  await goTo(company.owner, address);
  await choose(page, "No judgement before");
  await dialog(page).getByLabel("No judgement before").fill("2099-01-01");
  await dialog(page).getByRole("button", { name: "Give it until then" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText("1 Jan 2099").first()).toBeVisible();
  await press(page, "v", dialog(page));
  await expect(dialog(page)).toContainText("marked as early");
  await dialog(page).getByRole("radio", { name: "Mixed" }).check();
  await dialog(page).getByRole("button", { name: "Record the review" }).click();
  await expect(section(page, "What came of it")).toContainText("early");
});

test("a decision is made a part of a larger one, whose disagreement about objectives shows on it", async () => {
  const { owner } = company;
  const larger = await company.open({ title: "Where do we build?", door: "one_way" });
  const part = await company.open({ title: "Which stones?", door: "two_way" });
  await grace.send("POST", `${larger.api}/take-position`, {
    stance: "disagree",
    about: "objectives",
    reason: "We want different things.",
  });
  await goTo(owner, part.page);
  await choose(owner.page, "A part of …");
  await dialog(owner.page).getByLabel("Which larger decision is it a part of?").fill(larger.reference);
  await expect(dialog(owner.page).getByText("Where do we build?")).toBeVisible();
  await dialog(owner.page).getByRole("button", { name: "Make it a part of that" }).click();
  const tree = section(owner.page, "Among other decisions");
  await expect(tree).toContainText("A part of Where do we build?");
  await expect(tree).toContainText("People still disagree about the objectives");
  await expectAccessible(owner.page);
  // Taking the link back takes it out of the picture as well, and so does somebody else's doing.
  await button(owner.page, "Undo").click();
  await expect(tree).toBeHidden();
  await owner.send("POST", `${part.api}/link-parent`, { parent: larger.reference });
  await expect(tree).toContainText("A part of Where do we build?");
  await tree.getByRole("link", { name: "Where do we build?" }).first().press("Enter");
  await expect(
    section(owner.page, "Among other decisions").getByRole("link", { name: "Which stones?" }),
  ).toBeVisible();
  await expectAccessible(owner.page);
});

test("while a title is typed, decisions like it appear with how they ended", async () => {
  const { owner } = company;
  const { api } = await decided("Which harbour lights do we buy?");
  await owner.send("POST", `${api}/review`, { verdict: "bad" });
  await goTo(owner, `/${company.slug}/decisions`);
  await press(owner.page, "c", dialog(owner.page));
  await dialog(owner.page).getByLabel("What has to be settled?").fill("Which harbour lights");
  await dialog(owner.page).getByText("One decision like this one").click();
  await expect(dialog(owner.page)).toContainText("turned out bad");
  await expectAccessible(owner.page);
});
