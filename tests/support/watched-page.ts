import type { BrowserContext, Page } from "@playwright/test";

/** A page that writes down whatever goes wrong on it, or runs that should not. */
export interface WatchedPage {
  readonly page: Page;
  /** What was found since the last time, with the address it was found at. */
  readonly findings: () => string[];
}

export async function watchedPage(context: BrowserContext, origin: string): Promise<WatchedPage> {
  const page = await context.newPage();
  let found: string[] = [];
  const note = (what: string) => found.push(`${new URL(page.url()).pathname}: ${what}`);
  await page.exposeFunction("ran", (which: unknown) => note(`a stored script ran (${which})`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
      // Thrown here it is seen like any other error of the page.
      throw new Error(`policy: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  // Of a resource that could not be loaded the message itself does not say which.
  page.on("console", (message) => {
    if (message.type() === "error") note(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => note(error.message));
  page.on("dialog", (dialog) => {
    note(`a dialog of the browser's: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const { origin: to, protocol } = new URL(request.url());
    if (to !== origin && protocol !== "data:" && protocol !== "blob:") note(`a request to ${request.url()}`);
  });
  return {
    page,
    findings: () => {
      const before = found;
      found = [];
      return before;
    },
  };
}
