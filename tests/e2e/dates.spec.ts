import { expect, test } from "@playwright/test";
import { z } from "zod";
import { dayAfter, localDay } from "../../lib/decisions/time.ts";
import { formatWeekday } from "../../lib/format/day.ts";
import { expectAccessible } from "../support/axe.ts";
import { type Company, foundCompany } from "../support/company.ts";
import { held } from "../support/held.ts";
import { button, dialog, goTo, press } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

test.describe.configure({ mode: "default" });

const server = useServer();
let company: Company;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
});

/** That many days from today, by the clock of the workspace. */
const inDays = (days: number) => dayAfter(localDay(new Date().toISOString(), "Europe/Berlin"), days);

const decided = z.object({ outcomes: z.array(z.object({ reviewOn: z.string().nullable() })) });

for (const width of [360, 1280]) {
  test(`a review date is typed as people say it, and told back before it is saved: ${width} px`, async () => {
    const { page, context } = company.owner;
    const { page: address, api } = await company.open({ title: "Which pier?", door: "two_way", share: 75 });
    await page.setViewportSize({ width, height: 740 });
    await goTo(company.owner, address);
    await button(page, "Decide").click();
    await dialog(page).getByLabel("The choice").fill("North");
    const review = dialog(page).getByLabel("Review on");
    await expect(
      dialog(page).getByText("When what came of it can be seen. Like", { exact: false }),
    ).toBeVisible();
    await review.focus();
    await page.keyboard.type("when the tide is right");
    await expect(dialog(page).getByText("Not understood yet.", { exact: false })).toBeVisible();
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(dialog(page).getByText("We could not read this date.", { exact: false })).toBeVisible();
    await expect(review).toBeFocused();
    await expectAccessible(page);

    await review.fill("in 2 weeks");
    await expect(dialog(page).getByText(formatWeekday(inDays(14)), { exact: true })).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // Whoever closes it finds again what they typed, and what it meant.
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await button(page, "Decide").click();
    await expect(review).toHaveValue("in 2 weeks");
    await expect(dialog(page).getByText(formatWeekday(inDays(14)), { exact: true })).toBeVisible();
    await review.press("ControlOrMeta+Enter");
    await expect(dialog(page)).toHaveCount(0);
    const [outcome] = decided.parse(await (await context.request.get(api)).json()).outcomes;
    expect(outcome?.reviewOn).toBe(inDays(14));
  });
}

test("a due day is typed as people say it, changed, and taken off again", async () => {
  const { page } = company.owner;
  const { page: address, api } = await company.open({ title: "Which buoy?", door: "two_way" });
  // By its key: in a menu that opens right after a dialog has closed, a pointer this fast loses one press in eight.
  const details = () => press(page, "e", dialog(page));
  await page.setViewportSize({ width: 1280, height: 740 });
  await goTo(company.owner, address);
  await details();
  const due = dialog(page).getByLabel("Due");
  await due.fill("tomorrow");
  // What was saved is what a form begins with, also before the page has heard of it from the server.
  const letGo = await held(page, `**${api}`);
  // Sent at once, before anybody could see what was understood.
  await due.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await details();
  await expect(due).toHaveValue(inDays(1));
  await expect(dialog(page).getByText(formatWeekday(inDays(1)), { exact: true })).toBeVisible();
  letGo();
  // Only looked at: nothing was typed that somebody could miss.
  await page.keyboard.press("Escape");
  await details();
  await expect(dialog(page).getByText("What you had typed before")).toHaveCount(0);
  await due.fill("");
  await due.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await details();
  await expect(due).toHaveValue("");
});

test("a date is taken as calendars write it also where the dictionary cannot be fetched", async () => {
  const { page, context } = company.owner;
  const { page: address, api } = await company.open({ title: "Which crane?", door: "two_way", share: 75 });
  await goTo(company.owner, address);
  await button(page, "Decide").click();
  const scripts = "**/_next/static/chunks/**";
  await page.route(scripts, (route) => route.abort());
  await dialog(page).getByLabel("The choice").fill("The old one");
  await dialog(page).getByLabel("Review on").fill("in 2 weeks");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(dialog(page).getByText("One like 2026-11-20 always works.", { exact: false })).toBeVisible();
  await dialog(page).getByLabel("Review on").fill("2099-02-01");
  await expect(dialog(page).getByText("Sun 1 Feb 2099", { exact: true })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(dialog(page)).toHaveCount(0);
  await page.unroute(scripts);
  const [outcome] = decided.parse(await (await context.request.get(api)).json()).outcomes;
  expect(outcome?.reviewOn).toBe("2099-02-01");
});
