import type { Page } from "@playwright/test";

/** Has whatever is read from an address wait; answers with what lets it go. */
export async function held(page: Page, address: string | RegExp): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    if (route.request().method() === "GET") await gone;
    await route.continue();
  });
  return letGo;
}
