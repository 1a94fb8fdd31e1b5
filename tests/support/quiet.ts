import type { Page, Request } from "@playwright/test";

const QUIET_MS = 500;
const isStream = (request: Request) => new URL(request.url()).pathname.endsWith("/live");

/** Waits until nothing has been asked or answered for half a second; the stream of what changes goes on for ever and is left out. */
export async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState();
  await new Promise<void>((resolve) => {
    const settle = () => {
      page.off("request", stir);
      page.off("requestfinished", stir);
      page.off("requestfailed", stir);
      resolve();
    };
    let timer = setTimeout(settle, QUIET_MS);
    const stir = (request: Request) => {
      if (isStream(request)) return;
      clearTimeout(timer);
      timer = setTimeout(settle, QUIET_MS);
    };
    page.on("request", stir);
    page.on("requestfinished", stir);
    page.on("requestfailed", stir);
  });
}
