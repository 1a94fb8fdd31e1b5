import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { type Colleague, type Company, foundCompany } from "../support/company.ts";
import { button, goTo, press } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// One server and one workspace for all sentences, one after the other; each has decisions of its own.
test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
let grace: Colleague;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
  grace = await company.join("Grace Hopper", "member");
});

const words = (page: Page, name = "Say something, or ask") => page.getByRole("textbox", { name });

/** The discussion is fetched when one comes near. */
async function talk({ page }: Colleague) {
  await expect(async () => {
    await page.locator("#discussion").scrollIntoViewIfNeeded();
    await expect(words(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test("somebody names a colleague by keyboard, who finds it at home, reads it and answers", async () => {
  const { owner } = company;
  const { page: address } = await company.open({ title: "Which buoy first?", door: "two_way", share: 40 });
  await goTo(owner, address);
  await talk(owner);
  await words(owner.page).pressSequentially("**What** would it cost, @gra");
  await expect(owner.page.getByRole("option", { name: "Grace Hopper" })).toBeVisible();
  await expectAccessible(owner.page);
  await owner.page.keyboard.press("Enter");
  await expect(words(owner.page)).toHaveValue("**What** would it cost, @Grace Hopper ");
  await owner.page.keyboard.press("Control+Enter");
  const said = owner.page.getByRole("article", { name: "Ada Lovelace’s comment" });
  await expect(said.getByText("@Grace Hopper")).toBeVisible();
  await expect(said.locator("strong")).toHaveText("What");
  await expectAccessible(owner.page);

  await goTo(grace, `/${company.slug}`);
  const waiting = grace.page.getByRole("list", { name: "Waiting for you" });
  await expect(waiting.getByText("Ada Lovelace named you in a comment")).toBeVisible();
  await expectAccessible(grace.page);
  await press(
    grace.page,
    "j",
    waiting.getByRole("link", { name: "Which buoy first?" }).and(grace.page.locator(":focus")),
  );
  await grace.page.keyboard.press("Enter");
  const read = grace.page.getByRole("article", { name: "Ada Lovelace’s comment" });
  await expect(read).toBeFocused();
  await grace.page.getByRole("button", { name: "Answer Ada Lovelace" }).click();
  await words(grace.page, "Answer Ada Lovelace").fill("Two days.");
  await button(grace.page, "Answer").click();
  await expect(grace.page.getByRole("article", { name: "Grace Hopper’s comment" })).toContainText(
    "Two days.",
  );
  await goTo(grace, `/${company.slug}`);
  await expect(grace.page.getByText("Nothing is waiting for you.")).toBeVisible();
});

test("a comment is changed, then deleted, and leaves a trace; what was typed and not sent is still there later", async () => {
  const { page: address } = await company.open({ title: "Which rope?", door: "two_way" });
  await goTo(grace, address);
  await talk(grace);
  await words(grace.page).fill("Hemp.");
  await button(grace.page, "Comment").click();
  const mine = grace.page.getByRole("article", { name: "Grace Hopper’s comment" });
  await mine.getByRole("button", { name: "Change your comment" }).click();
  await words(grace.page, "Your comment").fill("Nylon.");
  await button(grace.page, "Save").click();
  await expect(mine).toContainText("Nylon.");
  await mine.getByRole("button", { name: "Delete your comment" }).click();
  await button(grace.page, "Delete it").click();
  await expect(mine).toContainText("Deleted by its author.");
  await words(grace.page).fill("Not sent yet");
  await grace.page.reload();
  await talk(grace);
  await expect(words(grace.page)).toHaveValue("Not sent yet");
});

test("two people on one decision see each other’s changes at once, in a line, and lose no word of their own", async () => {
  const { owner } = company;
  const { page: address, api } = await company.open({ title: "Which lamp?", door: "two_way" });
  await goTo(grace, address);
  await talk(grace);
  await words(grace.page).fill("I was just about to say");
  await goTo(owner, address);
  await owner.send("PATCH", api, { title: "Which lamp, and how bright?" }, 1);
  await expect(grace.page.getByRole("heading", { level: 1 })).toHaveText("Which lamp, and how bright?");
  await expect(grace.page.getByRole("status").getByText("Ada Lovelace changed the title")).toBeVisible();
  await expect(words(grace.page)).toHaveValue("I was just about to say");
  await expectAccessible(grace.page);
});

test("whoever loses sight of a decision is told that there is nothing, without reloading", async () => {
  const { owner } = company;
  const { page: address, api } = await company.open({ title: "Which secret?", door: "two_way" });
  await goTo(grace, address);
  await owner.send("POST", `${api}/set-visibility`, { visibility: "people" });
  await expect(grace.page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
});

test("what one could decide waits at home, counted in the rail, until it is put aside, and can be brought back", async () => {
  const { owner } = company;
  const { api } = await company.open({ title: "Which anchor?", door: "two_way", share: 20 });
  await goTo(owner, `/${company.slug}`);
  await owner.send("POST", `${api}/log-reading`, { share: 80 });
  const waiting = owner.page.getByRole("list", { name: "Waiting for you" });
  const entry = waiting.getByRole("link", { name: "Which anchor?" });
  await expect(entry).toBeVisible();
  await expect(owner.page.getByRole("link", { name: /Home \d+ waiting/ })).toBeVisible();
  await entry.focus();
  await owner.page.keyboard.press("e");
  await expect(entry).toBeHidden();
  await expect(owner.page.getByText("Put aside until tomorrow")).toBeVisible();
  await owner.page.getByText("Put aside: 1").click();
  await button(owner.page, "Bring back “Which anchor?”").click();
  await expect(entry).toBeVisible();
});
