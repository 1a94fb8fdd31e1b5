import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { expectAccessibleInBothThemes } from "../support/axe.ts";
import { type Colleague, type Company, foundCompany } from "../support/company.ts";
import { button, dialog, goTo, press } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// One workspace for all sentences, one after the other.
test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;
let grace: Colleague;
const apis: string[] = [];
const titles = ["Which rope?", "Which buoy?", "Which lamp?"];

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
  grace = await company.join("Grace Hopper", "member");
  for (const title of titles) apis.push((await company.open({ title, door: "two_way", tags: ["Quay"] })).api);
});

const decision = z.object({ tags: z.array(z.string()), door: z.string().nullable(), owner: z.string() });
const read = async (api: string) =>
  decision.parse(await (await company.owner.context.request.get(api)).json());

/** Selects the first rows by keyboard and opens what changes them. */
async function select(page: Page, count: number) {
  await goTo({ page }, `/${company.slug}/decisions`);
  for (let row = 0; row < count; row += 1) {
    await press(page, "j", page.locator("li a:focus").first());
    if (row === 0) await press(page, "x", page.getByText("1 selected"));
    else await page.keyboard.press("x");
  }
  await expect(page.getByText(`${count} selected`)).toBeVisible();
  await button(page, "Change").click();
  await expect(dialog(page)).toBeVisible();
}

for (const width of [360, 1280]) {
  test(`tags are put on and taken off several decisions at once, and all of it is taken back: ${width} px`, async () => {
    const { page } = company.owner;
    await page.setViewportSize({ width, height: 740 });
    await select(page, 3);
    await dialog(page).getByRole("radio", { name: "Tags" }).check();
    await button(page, "Change them").click();
    await expect(dialog(page).getByRole("alert")).toHaveText("Say what to change.");
    await dialog(page).getByLabel("Tags to put on").fill("safety, night");
    await dialog(page).getByLabel("Tags to take off").fill("quay");
    await expectAccessibleInBothThemes(page);
    await button(page, "Change them").click();
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByText("3 decisions changed").first()).toBeVisible();
    for (const api of apis) expect((await read(api)).tags).toEqual(["safety", "night"]);
    await expect(page.getByRole("list", { name: "Decisions" })).toContainText("safety");
    await button(page, "Undo").click();
    await expect(page.getByText("3 decisions changed back").first()).toBeVisible();
    for (const api of apis) expect((await read(api)).tags).toEqual(["Quay"]);
  });
}

test("what cannot be changed stays as it is, and I am told which and why", async () => {
  await grace.send("POST", `/api/v1/workspaces/${company.slug}/decisions`, {
    title: "Which boat?",
    door: "two_way",
  });
  const { page } = grace;
  await select(page, 2);
  await dialog(page).getByRole("radio", { name: "One-way door" }).check();
  await dialog(page).getByLabel("Why?").fill("Nobody takes it back.");
  await button(page, "Change them").click();
  await expect(dialog(page)).toContainText("1 decision changed. 1 stayed as it is:");
  await expect(dialog(page).getByRole("listitem")).toContainText("Only");
  await expectAccessibleInBothThemes(page);
  await button(page, "Done").click();
  await expect(dialog(page)).toBeHidden();
  for (const api of apis) expect((await read(api)).door).toBe("two_way");
});

test("an admin hands several decisions over", async () => {
  const { page } = company.owner;
  await select(page, 4);
  await dialog(page).getByRole("radio", { name: "Owner" }).check();
  await button(page, "Change them").click();
  await expect(dialog(page).getByText("Choose somebody.")).toBeVisible();
  await dialog(page).getByLabel("Who owns them from now on?").selectOption("Grace Hopper");
  await button(page, "Change them").click();
  await expect(page.getByText("3 decisions changed").first()).toBeVisible();
  const owners = await Promise.all(apis.map(async (api) => (await read(api)).owner));
  expect(new Set(owners).size).toBe(1);
  await expect(button(page, "Undo")).toBeVisible();
});
