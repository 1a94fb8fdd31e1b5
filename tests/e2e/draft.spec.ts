import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { type Colleague, type Company, foundCompany } from "../support/company.ts";
import { button, dialog, goTo, press } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// One workspace for all sentences, one after the other.
test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
let grace: Colleague;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
  grace = await company.join("Grace Hopper", "member");
});

const HERE_AGAIN = "What you had typed before is here again.";
const reason = (page: Page) => dialog(page).getByLabel("Why?");
const title = (page: Page) => page.getByLabel("What has to be settled?");

async function openDetails(page: Page) {
  await button(page, "More actions").click();
  await page.getByRole("menuitem", { name: /^Edit details/ }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Answers to writes wait until they are let go. */
async function holdWrites(page: Page, address: string) {
  let letGo: (refuse: boolean) => void = () => {};
  const answer = new Promise<boolean>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**${address}`, async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const refuse = await answer;
    if (!refuse) return route.continue();
    const body = JSON.stringify({ title: "That cannot be any more", code: "wrong-state", status: 409 });
    return route.fulfill({ status: 409, contentType: "application/problem+json", body });
  });
  return (refuse: boolean) => letGo(refuse);
}

test("only what I did last is offered to be taken back, and it is that which goes", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Which rope?", door: "two_way" });
  await goTo(company.owner, address);
  await press(page, "r", page.locator("input[type=range]:focus"));
  await page.keyboard.press("PageUp");
  await button(page, "Record 10 %").click();
  await expect(button(page, "Undo")).toBeVisible();
  await press(page, "p", dialog(page));
  await dialog(page).getByRole("radio", { name: "Agree", exact: true }).check();
  await button(page, "Take this position").click();
  await expect(page.getByText("Position taken. Thank you.").first()).toBeVisible();
  await expect(button(page, "Undo")).toHaveCount(1);
  await button(page, "Undo").click();
  await expect(page.getByText("Taken back").first()).toBeVisible();
  await expect(page.getByText("10 %", { exact: true }).first()).toBeVisible();
});

test("what I typed days ago does not undo what a colleague changed since", async () => {
  const { owner } = company;
  const { page } = owner;
  const { page: address, api } = await company.open({ title: "Which paint?", door: "two_way" });
  await goTo(owner, address);
  await openDetails(page);
  await dialog(page).getByLabel("Tags").fill("quay");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await owner.send("PATCH", api, { due: "2099-05-01" }, 1);
  await page.reload();
  await openDetails(page);
  await expect(dialog(page)).toContainText(HERE_AGAIN);
  await expect(dialog(page).getByLabel("Due")).toHaveValue("");
  await expectAccessible(page);
  await button(page, "Save").click();
  await expect(dialog(page)).toBeHidden();
  const now = await (await owner.context.request.get(api)).json();
  expect(now).toMatchObject({ tags: ["quay"], due: { on: "2099-05-01" } });
});

test("a form that I close while it is sent tells me of a refusal, and keeps my words", async () => {
  const { page } = grace;
  const { page: address, api } = await company.open({ title: "Which engine?", door: "two_way" });
  await goTo(grace, address);
  const letGo = await holdWrites(page, `${api}/take-position`);
  await press(page, "p", dialog(page));
  await dialog(page).getByRole("radio", { name: "Disagree" }).check();
  await dialog(page).getByRole("radio", { name: "Facts" }).check();
  await reason(page).fill("It is too loud.");
  await button(page, "Take this position").click();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  letGo(true);
  await expect(page.getByText("That cannot be any more").first()).toBeVisible();
  await press(page, "p", dialog(page));
  await expect(reason(page)).toHaveValue("It is too loud.");
  await page.unrouteAll();
  await button(page, "Start afresh").click();
});

test("a form that I close while it is sent is no draft any more once it is saved", async () => {
  const { page } = grace;
  await goTo(grace, `/${company.slug}`);
  const letGo = await holdWrites(page, `/api/v1/workspaces/${company.slug}/decisions`);
  await press(page, "c", dialog(page));
  await title(page).fill("Which bell?");
  await dialog(page)
    .getByRole("radio", { name: /^Two-way/ })
    .check();
  await button(page, "Log the decision").click();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  letGo(false);
  await expect(page.getByText(/^[0-9A-Z]{5} logged$/).first()).toBeVisible();
  await press(page, "c", dialog(page));
  await expect(title(page)).toHaveValue("");
  await page.keyboard.press("Escape");
  await page.unrouteAll();
});

test("a door that I chose and left without a word is not chosen for me the next time", async () => {
  const { page } = grace;
  await goTo(grace, `/${company.slug}`);
  await press(page, "c", dialog(page));
  await dialog(page)
    .getByRole("radio", { name: /^One-way/ })
    .check();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await press(page, "c", dialog(page));
  await expect(title(page)).toBeVisible();
  await expect(dialog(page).getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("Escape");
});

test("decisions like mine do not stand between my title and the door", async () => {
  const { page } = grace;
  await company.open({ title: "Which anchor chain for the tug?", door: "two_way" });
  await goTo(grace, `/${company.slug}`);
  await press(page, "c", dialog(page));
  await title(page).fill("Which anchor chain for the ferry?");
  await expect(dialog(page).getByText(/decisions? like this one/)).toBeVisible();
  await title(page).focus();
  for (const key of ["Tab", "Space", "Enter"]) await page.keyboard.press(key);
  await expect(page.getByText(/^[0-9A-Z]{5} logged$/).first()).toBeVisible();
});

test("who uses the browser after me does not see what I had typed", async () => {
  const { page: address } = await company.open({ title: "Whom do we hire?", door: "two_way" });
  await goTo(company.owner, address);
  await press(company.owner.page, "p", dialog(company.owner.page));
  await dialog(company.owner.page).getByRole("radio", { name: "Disagree" }).check();
  await reason(company.owner.page).fill("Not my cousin.");
  const left = await company.owner.page.evaluate(() => Object.entries(localStorage));
  expect(JSON.stringify(left)).toContain("Not my cousin.");
  await goTo(grace, address);
  await grace.page.evaluate((all) => {
    for (const [key, value] of all) localStorage.setItem(key, value);
  }, left);
  await grace.page.reload();
  await press(grace.page, "p", dialog(grace.page));
  await expect(dialog(grace.page).getByRole("radio", { checked: true })).toHaveCount(0);
  await grace.page.keyboard.press("Escape");
});

test("what I had chosen from a list is chosen again", async () => {
  const { page } = grace;
  const { page: address } = await company.open({
    title: "Which harbour?",
    door: "two_way",
    options: ["North", "South"],
  });
  await goTo(grace, address);
  await press(page, "p", dialog(page));
  await dialog(page).getByRole("radio", { name: "Agree", exact: true }).check();
  await dialog(page).getByLabel("Which option do you mean?").selectOption("South");
  await page.reload();
  await press(page, "p", dialog(page));
  await expect(dialog(page)).toContainText(HERE_AGAIN);
  await button(page, "Take this position").click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("region", { name: "Positions" })).toContainText("South");
});

test("what I typed is there again when its fields are unfolded again", async () => {
  const { page } = grace;
  await goTo(grace, `/${company.slug}`);
  await press(page, "c", dialog(page));
  const isDecided = dialog(page).getByLabel("Already decided");
  await isDecided.check();
  await dialog(page).getByLabel("What was chosen?").fill("The red one.");
  await isDecided.uncheck();
  await expect(dialog(page).getByLabel("What was chosen?")).toBeHidden();
  await isDecided.check();
  await expect(dialog(page).getByLabel("What was chosen?")).toHaveValue("The red one.");
  await dialog(page).getByRole("button", { name: "Close" }).click();
});

test("a date is understood without the dictionary, where it says which day it means", async () => {
  const { page } = company.owner;
  await goTo(company.owner, `/${company.slug}`);
  await press(page, "c", dialog(page));
  await title(page).fill("Which winch?");
  await dialog(page)
    .getByRole("radio", { name: /^Two-way/ })
    .check();
  await page.route("**/_next/static/**", (route) => route.abort());
  await dialog(page).getByLabel("Already decided").check();
  await dialog(page).getByLabel("When was it decided?").fill("last monday");
  await button(page, "Log what was decided").click();
  await expect(dialog(page).getByText(/We could not read this date/)).toBeVisible();
  await page.unrouteAll();
  await dialog(page).getByLabel("When was it decided?").fill("2025-03-03");
  await dialog(page).getByLabel("When did the question arise?").fill("2025-03-01");
  await dialog(page).getByLabel("Why is the rest left out?").fill("");
  await button(page, "Log what was decided").click();
  await expect(page.getByText(/^[0-9A-Z]{5} logged$/).first()).toBeVisible();
});

test("an answer of nothing but spaces is not taken, and says so where it stands", async () => {
  const { page: address, api } = await company.open({ title: "Which flag?", door: "two_way" });
  const doubt = { stance: "disagree", about: "facts", reason: "It fades." };
  await grace.send("POST", `${api}/take-position`, doubt);
  const { page } = company.owner;
  await goTo(company.owner, address);
  await button(page, "Weigh Grace Hopper’s doubt").click();
  await dialog(page).getByLabel("Your answer").fill("   ");
  await button(page, "Record the answer").click();
  await expect(dialog(page).getByLabel("Your answer")).toHaveAttribute("aria-invalid", "true");
});
