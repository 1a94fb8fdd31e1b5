import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { button, dialog, goTo, press } from "../support/screen.ts";

/** The sample is made after the start. */
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  await expect.poll(async () => (await request.get("/api/v1/workspaces/look-around")).status()).toBe(200);
  await request.dispose();
});

test("a visitor without an account tries everything in a throw-away copy of their own, and is told when it goes", async ({
  page,
  browser,
}) => {
  await goTo({ page }, "/look-around/decisions");
  await page.getByRole("link", { name: "Try it in a copy" }).click();
  await expect(page.getByRole("heading", { name: "Look around" })).toBeVisible();
  await expectAccessible(page);
  await button(page, "Try it in a copy of your own").click();

  await expect(page.getByRole("heading", { name: "Home" })).toBeVisible();
  await expect(page.getByText("It is thrown away on")).toBeVisible();
  const waiting = page.getByRole("list", { name: "Waiting for you" });
  await expect(waiting.getByText("Tomás Rey escalated it to you")).toBeVisible();
  await expect(waiting.getByText("Enough is known to decide")).toBeVisible();
  await expectAccessible(page);

  // What was escalated opens with the question that it is.
  await waiting.getByRole("link", { name: "Does the kiosk on board stay open in winter?" }).first().click();
  await expect(dialog(page).getByRole("heading", { name: "Answer the escalation" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goBack();

  await waiting.getByRole("link", { name: "Who may refund a ticket on the quay?" }).first().click();
  await expect(dialog(page)).toContainText("Whoever is on duty");
  await page.keyboard.press("Escape");
  await press(page, "c", dialog(page));
  await page.keyboard.type("Where does the new boat sleep?");
  for (const key of ["Tab", "Space", "Enter"]) await page.keyboard.press(key);
  await expect(dialog(page)).toBeHidden();
  const home = new URL(page.url()).pathname.split("/")[1] ?? "";
  await goTo({ page }, `/${home}/decisions`);
  await expect(page.getByRole("link", { name: "Where does the new boat sleep?" })).toBeVisible();
  await goTo({ page }, `/${home}/settings`);
  await expect(page.getByRole("link", { name: /Doors/ }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Tokens/ })).toHaveCount(0);

  await goTo({ page }, `/${home}/settings/workspace`);
  await expect(button(page, "Save")).toBeVisible();
  await expect(page.getByText(/Delete/)).toHaveCount(0);

  // The way to stay, and back again.
  await page.getByRole("link", { name: "How to stay" }).click();
  await expect(page.getByText("You are trying it in a copy of your own")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to your copy" }).click();
  await expect(page.getByRole("heading", { name: "Home" })).toBeVisible();

  // On a phone everything else is one tap away, wherever the page stands.
  const phone = await browser.newContext({
    baseURL: new URL(page.url()).origin,
    storageState: await page.context().storageState(),
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const small = await phone.newPage();
  for (const title of ["Who may refund a ticket on the quay?", "Paper tickets stay for another year"]) {
    await goTo({ page: small }, `/${home}/decisions`);
    await small.getByRole("link", { name: title }).tap();
    await expect(small.getByRole("heading", { level: 1, name: title })).toBeVisible();
    for (const top of [0, 200, 500]) {
      await small.evaluate((y) => window.scrollTo({ top: y, behavior: "instant" }), top);
      await button(small, "More actions").tap();
      await expect(small.getByRole("menuitem", { name: "Take a position" })).toBeVisible();
      await small.keyboard.press("Escape");
      await expect(small.getByRole("menuitem").first()).toBeHidden();
    }
  }
  await phone.close();

  // Somebody else sees what whoever comes back after its day sees.
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(new URL(`/${home}`, page.url()).href);
  await expect(stranger.getByText("That copy was thrown away")).toBeVisible();
  await expect(button(stranger, "Try it in a copy of your own")).toBeVisible();
});
