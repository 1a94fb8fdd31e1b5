import { setTimeout as sleep } from "node:timers/promises";
import type { Page, Request } from "@playwright/test";

/** Longer than a page gathers what it hears of before it looks anew, which it often does as soon as it listens. */
const QUIET_MS = 800;
const STEP_MS = 25;
const isStream = (request: Request) => new URL(request.url()).pathname.endsWith("/live");

/** What goes on between a page and the server. */
interface Traffic {
  readonly unanswered: Set<Request>;
  stirred: number;
}
const traffics = new WeakMap<Page, Traffic>();

function trafficOf(page: Page): Traffic {
  const known = traffics.get(page);
  if (known) return known;
  const traffic: Traffic = { unanswered: new Set(), stirred: Date.now() };
  const stir = (request: Request, change: (requests: Set<Request>) => unknown) => {
    // It goes on for ever.
    if (isStream(request)) return;
    change(traffic.unanswered);
    traffic.stirred = Date.now();
  };
  const answer = (request: Request) => stir(request, (requests) => requests.delete(request));
  page.on("request", (request) => stir(request, (requests) => requests.add(request)));
  page.on("requestfinished", answer);
  page.on("requestfailed", answer);
  traffics.set(page, traffic);
  return traffic;
}

/**
 * Waits until nothing has been asked or answered for the better part of a second and no answer is outstanding; the stream of what changes is left
 * out. What was asked before the page was first waited for is not known.
 */
export async function quiet(page: Page): Promise<void> {
  const traffic = trafficOf(page);
  await page.waitForLoadState();
  traffic.stirred = Date.now();
  while (traffic.unanswered.size > 0 || Date.now() - traffic.stirred < QUIET_MS) await sleep(STEP_MS);
}
