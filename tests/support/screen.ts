import { expect, type Locator, type Page } from "@playwright/test";

/** The dialog that is open. Toasts are dialogs too; they are not modal. */
export const dialog = (page: Page) => page.getByRole("dialog").and(page.locator(":not([aria-modal=false])"));

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Presses a key of the page until it answers: right after loading nobody listens yet. */
export async function press(page: Page, key: string, answer: Locator) {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(answer).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** Opens an address of the workspace and waits for its title. */
export async function goTo({ page }: { page: Page }, address: string) {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
