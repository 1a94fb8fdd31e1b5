import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { type Colleague, type Company, foundCompany } from "../support/company.ts";
import { held } from "../support/held.ts";
import { button, dialog, goTo, press } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// What somebody would say of disagreeing here, sentence by sentence.

// One server and one workspace for all sentences, one after the other.
test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
let grace: Colleague;
let lena: Colleague;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
  grace = await company.join("Grace Hopper", "member");
  lena = await company.join("Lena Ortiz", "member");
});

const escalation = (page: Page) => page.getByRole("region", { name: "Escalation" });
test("an admin says whom questions go up to, and how soon they answer", async () => {
  const { page } = company.owner;
  await goTo(company.owner, `/${company.slug}/settings/ladders`);
  await expect(page.getByText("Nobody yet. Whoever escalates chooses somebody.")).toBeVisible();
  await expectAccessible(page);
  await button(page, "Change All other teams").click();
  await dialog(page).getByLabel("Add somebody at the top").selectOption({ label: "Grace Hopper" });
  await dialog(page).getByLabel("Add somebody at the top").selectOption({ label: "Lena Ortiz" });
  await dialog(page).getByLabel("Lena Ortiz answers within").selectOption({ label: "within 1 day" });
  await button(page, "Lena Ortiz earlier").click();
  await expectAccessible(page);
  await button(page, "Save").click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("list").filter({ hasText: "Lena Ortiz · first" })).toContainText(
    "within 1 day",
  );
});

test("a disagreement about objectives offers to hand the question up at once, to the next on the ladder", async () => {
  const { page } = grace;
  const { page: address } = await company.open({ title: "Grow the ferry line?", door: "one_way", share: 60 });
  await goTo(grace, address);
  await press(page, "p", dialog(page));
  await dialog(page).getByRole("radio", { name: "Disagree" }).check();
  await dialog(page).getByRole("radio", { name: "Objectives" }).check();
  await dialog(page).getByLabel("Why?").fill("We are here for the islanders, not for tourists.");
  await button(page, "Take this position").click();
  await expect(dialog(page).getByRole("heading", { name: "Hand it up" })).toBeVisible();
  await expect(dialog(page).getByRole("radio", { name: "Lena Ortiz" })).toBeChecked();
  await expect(dialog(page).getByLabel("What does your side say?")).toHaveValue(/islanders/);
  await expectAccessible(page);
  await button(page, "Escalate").click();
  await expect(dialog(page)).toBeHidden();
  await expect(escalation(page)).toContainText("With Lena Ortiz");
  await expect(escalation(page)).toContainText("This side has not stated its view.");
  await expectAccessible(page);

  // The other side adds its own; then both stand on one page.
  const { owner } = company;
  await goTo(owner, address);
  await expect(escalation(owner.page)).toContainText("Without an answer you may decide");
  await button(owner.page, "State your side").click();
  await dialog(owner.page).getByLabel("What speaks for it?").fill("Tourists pay for the winter timetable.");
  await button(owner.page, "Record it").click();
  await expect(escalation(owner.page)).toContainText("Tourists pay for the winter timetable.");
  await owner.page.getByRole("link", { name: "One-page brief" }).click();
  const brief = owner.page.getByRole("article");
  await expect(brief.getByRole("region", { name: "For it" })).toContainText("winter timetable");
  await expect(brief.getByRole("region", { name: "Against it" })).toContainText("islanders");
  await expectAccessible(owner.page);
  await owner.page.emulateMedia({ media: "print" });
  await expect(owner.page.getByRole("navigation", { name: "Workspace" })).toBeHidden();
  await expect(button(owner.page, "Print")).toBeHidden();
  await owner.page.emulateMedia({ media: "screen" });

  // Whoever it went to answers; it is the one thing to do on their page.
  await goTo(lena, address);
  await button(lena.page, "Answer the escalation").click();
  await expectAccessible(lena.page);
  await dialog(lena.page)
    .getByLabel("Your ruling")
    .fill("The islanders first; tourists where there is room.");
  await button(lena.page, "Give a ruling").click();
  await expect(escalation(lena.page)).toContainText("Lena Ortiz gave a ruling");
  await expectAccessible(lena.page);
});

test("a question is handed further up, withdrawn by whoever raised it, and never freezes the decision", async () => {
  const { owner } = company;
  const { page: address, api } = await company.open({ title: "Paint the cranes?", door: "two_way" });
  await grace.send("POST", `${api}/take-position`, {
    stance: "disagree",
    about: "objectives",
    reason: "We are no museum.",
  });
  await goTo(owner, address);
  await button(owner.page, "Hand it up").first().click();
  await dialog(owner.page).getByLabel("What does your side say?").fill("People come for the view.");
  await button(owner.page, "Escalate").click();
  await expect(escalation(owner.page)).toContainText("With Lena Ortiz");
  await press(owner.page, "d", dialog(owner.page));
  await expect(dialog(owner.page)).toContainText("This is with Lena Ortiz");
  await owner.page.keyboard.press("Escape");

  await goTo(lena, address);
  await button(lena.page, "Answer it").click();
  await dialog(lena.page).getByRole("radio", { name: "Hand it up" }).check();
  await dialog(lena.page).getByRole("radio", { name: "Grace Hopper" }).check();
  await dialog(lena.page).getByLabel("Why does it go further up?").fill("It is about money.");
  await button(lena.page, "Hand it up").click();
  await expect(escalation(lena.page)).toContainText("With Grace Hopper");

  await goTo(owner, address);
  await button(owner.page, "Withdraw").click();
  await button(owner.page, "Withdraw it").click();
  await expect(escalation(owner.page)).toContainText("Ada Lovelace withdrew it");
});

test("until the page knows who is next, nothing is sent to nobody", async () => {
  const { page } = company.owner;
  const { page: address, api } = await company.open({ title: "Move the bell?", door: "two_way" });
  await grace.send("POST", `${api}/take-position`, {
    stance: "disagree",
    about: "objectives",
    reason: "It has always hung there.",
  });
  const letGo = await held(page, "**/ladder");
  await goTo(company.owner, address);
  await button(page, "Hand it up").first().click();
  await dialog(page).getByLabel("What does your side say?").fill("It wakes everybody.");
  const escalate = dialog(page).getByRole("button", { name: "Escalate" });
  await expect(escalate).toBeDisabled();
  await page.keyboard.press("Control+Enter");
  await escalate.click({ force: true });
  await expectAccessible(page);
  letGo();
  await expect(dialog(page).getByRole("radio", { name: "Lena Ortiz" })).toBeChecked();
  await expect(dialog(page)).not.toContainText("Choose");
  await page.keyboard.press("Control+Enter");
  await expect(escalation(page)).toContainText("With Lena Ortiz");
});

test("people are asked by name, and whoever has answered is not asked again", async () => {
  const { owner } = company;
  const { page: address } = await company.open({ title: "Which crane first?", door: "one_way" });
  await goTo(owner, address);
  await button(owner.page, "Ask people").click();
  await dialog(owner.page).getByRole("checkbox", { name: "Grace Hopper" }).check();
  await dialog(owner.page).getByRole("checkbox", { name: "Lena Ortiz" }).check();
  await expectAccessible(owner.page);
  await button(owner.page, "Ask 2 people").click();
  const positions = owner.page.getByRole("region", { name: "Positions" });
  await expect(positions.getByRole("listitem").filter({ hasText: "Grace Hopper" })).toContainText(
    "asked, not answered yet",
  );
  await goTo(grace, address);
  await expect(grace.page.getByText("asked for your view")).toBeVisible();
  await press(grace.page, "p", dialog(grace.page));
  await dialog(grace.page).getByRole("radio", { name: "Agree", exact: true }).check();
  await button(grace.page, "Take this position").click();
  await expect(dialog(grace.page)).toBeHidden();
  await goTo(owner, address);
  await expect(positions.getByRole("listitem").filter({ hasText: "Grace Hopper" }).first()).toContainText(
    "answered",
  );
  await button(owner.page, "Ask people").click();
  await expect(dialog(owner.page)).toContainText("Everybody who could be asked");
  await expectAccessible(owner.page);
});

test("one tap counts a meeting, once a day", async () => {
  const { page } = company.owner;
  const { page: address } = await company.open({ title: "Move the buoy?", door: "two_way" });
  await goTo(company.owner, address);
  await press(page, "m", page.getByText("Meeting counted"));
  await page.keyboard.press("m");
  await expect(page.getByText("A meeting of today is counted already.").first()).toBeVisible();
});
