import type { Page } from "@playwright/test";

/** The dialog that is open. Toasts are dialogs too; they are not modal. */
export const dialog = (page: Page) => page.getByRole("dialog").and(page.locator(":not([aria-modal=false])"));

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
