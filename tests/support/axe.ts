import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SIZE = "target-size";

/** Only what is wrong is told, and pages without frames are judged where they stand: both make it two to three times as fast. */
const judge = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"], preload: false });

/** What lies half under a bar looks small to axe wherever the page happens to stand: it is judged where it lies free. */
async function isTooSmall(page: Page, selector: string): Promise<boolean> {
  const target = page.locator(selector);
  const before = await target.evaluate((element) => {
    const { scrollY } = window;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    return scrollY;
  });
  const { violations } = await judge(page).include(selector).withRules([SIZE]).analyze();
  await page.evaluate((y) => window.scrollTo({ top: y, behavior: "instant" }), before);
  return violations.length > 0;
}

/** An animation that is held back while a page is redrawn never ends; what is still in motion by then is judged as it is. */
const LONGEST_ANIMATION_MS = 3_000;

/** Popups are judged in their final colours. */
async function comesToRest(page: Page): Promise<void> {
  await page.evaluate((longest) => {
    const ends = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
      .map((one) => one.finished.catch(() => undefined));
    return Promise.race([Promise.all(ends), new Promise((resolve) => setTimeout(resolve, longest))]);
  }, LONGEST_ANIMATION_MS);
}

/** What is found must be found twice: a toast may have begun to fade away while the rest was looked at. */
async function violationsOn(page: Page) {
  await comesToRest(page);
  const { violations } = await judge(page).withTags(RULES).analyze();
  if (violations.length === 0) return [];
  await comesToRest(page);
  return (
    await judge(page)
      .withRules(violations.map(({ id }) => id))
      .analyze()
  ).violations;
}

/** The same in both themes: what is shown stays, and only its colours change. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
    await expectAccessible(page);
  }
}

/** What axe can find, it must not find. */
export async function expectAccessible(page: Page): Promise<void> {
  // While a page is read anew, its title comes a moment after the rest.
  await expect(page).toHaveTitle(/./);
  const violations = await violationsOn(page);
  const found: string[] = [];
  for (const { id, nodes } of violations) {
    for (const { html, target } of nodes) {
      const [selector] = target;
      const free = id === SIZE && typeof selector === "string" && !(await isTooSmall(page, selector));
      if (!free) found.push(`${id}: ${html.slice(0, 200)}`);
    }
  }
  expect(found).toEqual([]);
}
