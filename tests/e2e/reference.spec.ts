import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";

for (const width of [360, 1280]) {
  test(`the API reference leads to each of its parts, and an address unfolds by keyboard: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/help/api");
    const parts = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
    expect(await parts.count()).toBeGreaterThan(5);
    for (const part of await parts.all()) {
      const name = (await part.textContent()) ?? "";
      await part.press("Enter");
      await expect(page.getByRole("heading", { name, level: 2, exact: true })).toBeInViewport();
    }
    const log = page.locator("summary").filter({ hasText: "Log a decision, open or already decided" });
    await log.press("Enter");
    await expect(page.locator("details[open]").getByText("Idempotency-Key")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expectAccessible(page);
  });
}
