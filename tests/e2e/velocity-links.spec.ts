import { expect, type Page, test } from "@playwright/test";
import { quiet } from "../support/quiet.ts";
import { REFERENCE, sampleIsThere, survival, VELOCITY } from "../support/sample.ts";

/** Where the figures of the velocity page lead, and what of them goes onto paper. */

test.beforeAll(sampleIsThere);

const COUNT = "/api/v1/workspaces/look-around/decisions/count";

/** How many decisions are in the list that a link opens. */
async function listedBehind(page: Page, address: string): Promise<number> {
  const answer = await page.request.get(`${COUNT}?${address.split("?")[1]}`);
  return (await answer.json()).total;
}

test("a number opens as many decisions as it says, in tables, beside charts and in what is folded away", async ({
  page,
}) => {
  await page.goto(`${REFERENCE}&whole=yes`);
  const links = await page.locator("main a[href*='pick=']").evaluateAll((all) =>
    all.flatMap((link) => {
      const [, count] = /^(?:n = )?([\d,]+)(?: decisions?| reviews?)?$/.exec(link.textContent) ?? [];
      const href = link.getAttribute("href") ?? "";
      return count
        ? [{ href, n: Number(count.replaceAll(",", "")), pick: /pick=(\w+)/.exec(href)?.[1] }]
        : [];
    }),
  );
  const picks = [...new Set(links.map(({ pick }) => pick))];
  expect(picks).toEqual(expect.arrayContaining(["begun", "firstDecided", "firstClosed", "inProgress"]));
  for (const pick of picks) {
    const alike = links.filter((link) => link.pick === pick);
    const some = new Set([alike[0], alike[Math.floor(alike.length / 2)], alike.findLast(({ n }) => n > 0)]);
    for (const { href, n } of [...some].filter((link) => link !== undefined))
      expect([pick, href, await listedBehind(page, href)]).toEqual([pick, href, n]);
  }
});

for (const [reader, told] of [
  ["Read the work in progress", /: (\d+) open at the end$/],
  ["Read the decisions made", /: (\d+) decided$/],
] as const)
  test(`Enter on a point opens what it counts: ${reader}`, async ({ page }) => {
    for (const key of ["Home", "PageUp", "End"]) {
      await page.goto(REFERENCE);
      await quiet(page);
      const slider = page.getByRole("slider", { name: reader });
      await slider.focus();
      await page.keyboard.press(key);
      const [, n] = told.exec((await slider.getAttribute("aria-valuetext")) ?? "") ?? [];
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/pick=/);
      expect(await listedBehind(page, page.url())).toBe(Number(n));
    }
  });

test("on paper stand the figures and what was unfolded, dark on light, and nothing that is there to be pressed", async ({
  page,
}) => {
  await page.goto(`${REFERENCE}&by=none&more=doubt`);
  await expect(page.getByRole("heading", { name: "Who was right" })).toBeVisible();
  await survival(page).getByText("Table").click();
  await expect(survival(page).getByRole("row", { name: /^30 d / })).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByText(/^Half of the decisions are made within/)).toBeVisible();
  // The controls are gone, which had said what is counted.
  await expect(
    page.getByText("What is counted: all times, as of 22 Aug 2026.", { exact: true }),
  ).toBeVisible();
  await expect(survival(page).locator("svg").first()).toBeVisible();
  await expect(survival(page).getByRole("row", { name: /^30 d / })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Who was right" })).toBeVisible();
  for (const folded of [page.getByText("More about forecasts and costs"), page.getByText("View:")])
    await expect(folded).toBeHidden();
  await expect(
    page.getByRole("button").or(page.getByRole("slider")).or(page.getByRole("combobox")),
  ).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^CSV/ })).toHaveCount(0);
  const colours = await page.evaluate(() => [
    getComputedStyle(document.documentElement).colorScheme,
    document.documentElement.scrollWidth - window.innerWidth,
  ]);
  expect(colours).toEqual(["light", 0]);
});

test("no link of a part that nobody has looked at yet lies beneath the next part", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(VELOCITY);
  const places = await page.locator("main section section").evaluateAll((parts) =>
    parts.flatMap((part) => {
      const { bottom } = part.getBoundingClientRect();
      const links = [...part.querySelectorAll("a")].map((link) => link.getBoundingClientRect());
      return links.map((link) => bottom - link.bottom);
    }),
  );
  expect(places.length).toBeGreaterThan(50);
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  await context.close();
});
