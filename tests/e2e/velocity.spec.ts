import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/axe.ts";
import { held } from "../support/held.ts";
import { REFERENCE, sampleIsThere, survival, VELOCITY } from "../support/sample.ts";

const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test.beforeAll(sampleIsThere);

/** Every value of a card, in order. */
const valuesOf = (figures: Locator) => figures.getByRole("definition").allTextContents();

const rows = [
  ["All", "by=none", ["731", "587"], ["229 d", "172–276 d", "2178 d"], ["112 d", "812.9 d", "2080.5 d"]],
  [
    "All",
    "by=none&from=2015-01-01",
    ["364", "274"],
    ["186 d", "149–250 d", "1574 d"],
    ["106 d", "451.05 d", "815.15 d"],
  ],
  ["Process", "by=tag", ["51", "44"], ["95 d", "43–365 d", "2146 d"], ["69 d", "465.4 d", "2069.05 d"]],
  ["Informational", "by=tag", ["103", "91"], ["116 d", "43–352 d", "2212 d"], ["47 d", "1049 d", "2268.5 d"]],
  // With three records whose kind has blanks around it in the file: an import takes them off, and R counts so where that is done.
  [
    "Standards Track",
    "by=tag",
    ["577", "452"],
    ["246 d", "194–323 d", "2259 d"],
    ["140.5 d", "809.4 d", "1928.1 d"],
  ],
] as const;

test("the proposals have the times that R computes, to every printed digit", async ({ page }) => {
  for (const [name, view, counts, watched, finished] of rows) {
    await page.goto(`${REFERENCE}&${view}`);
    const values = await valuesOf(card(page, name));
    expect([values.slice(0, 2), values.slice(4, 7), values.slice(7, 10)], `${name} ${view}`).toEqual([
      counts,
      watched,
      finished,
    ]);
  }
});

test("what tells two kinds apart is said with its value", async ({ page }) => {
  await page.goto(`${REFERENCE}&by=tag`);
  // As R computes for these kinds without the blanks; reference.test holds them as they stand in the file.
  await expect(page.getByText("Standards Track against Process: χ² = 3.6942")).toBeVisible();
});

test("behind the curve stands a table with its standard errors and numbers at risk", async ({ page }) => {
  await page.goto(`${REFERENCE}&by=none`);
  await survival(page).getByText("Table").click();
  const cells = (after: string) => survival(page).getByRole("row", { name: new RegExp(`^${after} `) });
  await expect(cells("30 d")).toContainText(/0\.78262.*0\.01531.*565/);
  await expect(cells("90 d")).toContainText(/0\.63031.*0\.01803.*443/);
  await expect(cells("180 d")).toContainText(/0\.52971.*0\.01874.*365/);
  await expect(cells("365 d")).toContainText(/0\.41538.*0\.01869.*274/);
  await expect(cells("1000 d")).toContainText(/0\.25228.*0\.01708.*141/);
});

test("a table that cannot be fetched leaves the page as it is, says where it stands, and comes when it can", async ({
  page,
}) => {
  const scripts = "**/_next/static/chunks/**";
  await page.goto(`${REFERENCE}&by=none`, { waitUntil: "networkidle" });
  await page.route(scripts, (route) => route.abort());
  await survival(page).getByText("Table").click();
  await expect(survival(page).getByText("The table could not be fetched.")).toBeVisible();
  await expect(survival(page).getByRole("link", { name: "Show it with the page" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Velocity" })).toBeVisible();
  await expectAccessible(page);
  await page.unroute(scripts);
  await survival(page).getByText("Table", { exact: false }).first().click();
  await survival(page).getByText("Table", { exact: false }).first().click();
  await expect(survival(page).getByRole("row", { name: /^30 d / })).toBeVisible();
});

test("the curve is read with the arrow keys", async ({ page }) => {
  await page.goto(`${REFERENCE}&by=none`);
  const reader = survival(page).getByLabel("Read the curve of the share not yet decided");
  await reader.focus();
  const first = await reader.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  await expect(reader).not.toHaveAttribute("aria-valuetext", first ?? "");
  await expect(reader).toHaveAttribute("aria-valuetext", /not yet decided, of \d+ watched$/);
});

test("a choice changes the address, and the address brings the view back", async ({ page }) => {
  await page.goto(REFERENCE);
  await page.getByText("View:").click();
  await page.getByRole("combobox", { name: "Tag" }).selectOption("Process");
  // Until the script is there, a choice waits for the button.
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/tag=Process/);
  await expect(page).toHaveURL(/asOf=2026-08-22/);
  await expect(card(page, "All").getByRole("definition").first()).toHaveText("51");
  await page.reload();
  await expect(card(page, "All").getByRole("definition").first()).toHaveText("51");
});

test("the page can count working time only, and says which hours these are", async ({ page }) => {
  await page.goto(REFERENCE);
  await page.locator("summary", { hasText: "View:" }).focus();
  await page.keyboard.press("Enter");
  const choice = page.getByRole("combobox", { name: "Times in" });
  await choice.focus();
  await page.keyboard.press("ArrowDown");
  await expect(choice).toHaveValue("working");
  // Until the script is there, a choice waits for the button.
  const show = page.getByRole("button", { name: "Show" });
  await show.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/time=working/);
  await expect(page.getByText("Working time: Monday to Friday, 9:00–17:00; a day is 8 hours.")).toBeVisible();
  await page.goto(`${REFERENCE}&by=none&time=working`);
  // The same decisions, and as many; their working days were counted one by one from the dates beside the data.
  const values = await valuesOf(card(page, "All"));
  expect(values.slice(0, 2)).toEqual(["731", "587"]);
  expect([values[4], values[6], ...values.slice(7, 10)]).toEqual([
    "163 d",
    "1556 d",
    "80 d",
    "580.7 d",
    "1486.7 d",
  ]);
  await expect(page.getByText(/^Half of the decisions are made within 163 working days/)).toBeVisible();
  await survival(page).getByText("Table").click();
  const after = survival(page).getByRole("row", { name: /^120 d / });
  await expect(after).toContainText(/0\.53558.*373/);
  await expectAccessible(page);
  await card(page, "All").getByRole("link", { name: "587" }).click();
  await expect(page.getByText(/^587 decisions/)).toBeVisible();
});

/** By keyboard: what lies far down is laid out when one comes near, and a press of the mouse may have begun on what lay there before. */
const unfold = (fold: Locator) => fold.locator("summary").first().press("Enter");
const more = (page: Page, title: string) => page.getByRole("group").filter({ has: page.getByText(title) });

test("what stands behind a part is folded away, says what it found, and opens the decisions that it counted", async ({
  page,
}) => {
  await page.goto(VELOCITY);
  const doubt = more(page, "More about what became of doubt");
  await expect(doubt.getByRole("heading", { name: "Who was right" })).toBeHidden();
  await unfold(doubt);
  await expect(doubt.getByRole("heading", { name: "Who was right" })).toBeVisible();
  await expect(page).toHaveURL(/more=doubt$/);
  const row = doubt.getByRole("row", { name: /^First doubt until committed/ });
  const count = Number(await row.getByRole("link").textContent());
  await row.getByRole("link").click();
  await expect(page).toHaveURL(/pick=committedAfterDoubt/);
  await expect(page.getByText(new RegExp(`^${count} decisions`))).toBeVisible();
});

test("what is unfolded stands in the address, several at once too, and stays open in another view", async ({
  page,
}) => {
  await page.goto(VELOCITY);
  for (const title of ["More about the steps before deciding", "More about what became of doubt"])
    await unfold(more(page, title));
  const found = ["The steps before deciding", "Who was right"].map((name) =>
    page.getByRole("heading", { name, exact: true }),
  );
  for (const heading of found) await expect(heading).toBeVisible();
  await page.reload();
  for (const heading of found) await expect(heading).toBeVisible();
  await expect(page.getByRole("heading", { name: "What drifts" })).toHaveCount(0);
  await page.getByText("View:").click();
  await page.getByLabel("Compare").selectOption("none");
  await expect(page).toHaveURL(/by=none/);
  for (const heading of found) await expect(heading).toBeVisible();
  await expect(page).toHaveURL(/more=(steps%2Cdoubt|doubt%2Csteps)/);
  await page.goto(`${VELOCITY}?more=weather`);
  await expect(page.getByText(/more must be of quality, steps/)).toBeVisible();
});

test("who opens all of them in a row has the page made twice: for the first one, and for all that came meanwhile", async ({
  page,
}) => {
  await page.goto(VELOCITY);
  const titles = page.locator("summary").filter({ hasText: "More about" });
  const folds = await titles.count();
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().includes("more=")) asked += 1;
  });
  const letGo = await held(page, /more=/);
  for (const title of await titles.all()) await title.press("Enter");
  letGo();
  await expect(page.locator("details[open]").filter({ hasNotText: "Counting …" })).toHaveCount(folds);
  expect(asked).toBe(2);
});

test("beside what a chart says of all stand some of its decisions, to be read", async ({ page }) => {
  await page.goto(`${REFERENCE}&by=none`);
  const toRead = survival(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("link") });
  await expect(survival(page)).toContainText("The quickest, one in the middle, the slowest");
  await expect(toRead).toHaveCount(3);
  const slowest = toRead.last().getByRole("link");
  const title = await slowest.textContent();
  await slowest.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title ?? "");
});

test("what of an address makes no sense is said, and the rest is shown", async ({ page }) => {
  await page.goto(`${VELOCITY}?door=revolving&from=2026-13-45&time=nights&asOf=2026-08-22&by=none`);
  await expect(page.getByText(/door must be two_way, one_way or none/)).toBeVisible();
  await expect(page.getByText(/time must be calendar or working/)).toBeVisible();
  await expect(card(page, "All").getByRole("definition").first()).toHaveText("731");
});

test("a view without decisions is empty, not zero", async ({ page }) => {
  await page.goto(`${VELOCITY}?until=1980-01-01`);
  await expect(page.getByText("There are no decisions in this view yet.")).toBeVisible();
  await expect(page.getByRole("figure")).toHaveCount(0);
  await expectAccessible(page);
});

test("of a handful of decisions no curve is drawn, and each figure says how few there are", async ({
  page,
}) => {
  await page.goto(`${VELOCITY}?tag=${encodeURIComponent("The interface")}&by=none`);
  await expect(page.getByText("From 5 decisions on, a curve is drawn here.")).toBeVisible();
  await expect(card(page, "All").getByRole("definition").first()).toHaveText("2");
  await expect(card(page, "All").getByText("n = 2").first()).toBeVisible();
  await expect(page.getByLabel("Read the curve of the share not yet decided")).toHaveCount(0);
  await expect(survival(page).getByText("Table")).toHaveCount(0);
  await expectAccessible(page);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the page is whole and the form works", async ({ page }) => {
    await page.goto(REFERENCE);
    await page.getByText("View:").click();
    await page.getByLabel("Compare").selectOption("none");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/by=none/);
    await expect(card(page, "All").getByRole("definition").first()).toHaveText("731");
  });

  test("what else would come later is in the page, where its address asks for the whole", async ({
    page,
  }) => {
    await page.goto(`${REFERENCE}&whole=yes`);
    const drift = more(page, "More about quality, drift and energy");
    await unfold(drift);
    await expect(drift.getByRole("heading", { name: "What drifts" })).toBeVisible();
    await survival(page).getByText("Table").click();
    await expect(
      survival(page)
        .getByRole("row", { name: /^30 d / })
        .first(),
    ).toBeVisible();
  });

  test("a table that is folded away says where it stands open", async ({ page }) => {
    await page.goto(REFERENCE);
    await survival(page).getByText("Table").click();
    await survival(page).getByRole("link", { name: "Show it with the page" }).click();
    await expect(page).toHaveURL(/whole=yes/);
  });
});

for (const width of [360, 1280]) {
  test(`everything has its place and its name: ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(VELOCITY);
    // What comes with them has tables of its own, which are opened once they are there.
    const parts = page.locator("main summary").filter({ hasText: "More about" });
    for (const part of await parts.all()) await part.click();
    await expect(page.getByText("Counting …")).toHaveCount(0);
    const others = page.locator("main summary").filter({ hasNotText: "More about" });
    for (const other of await others.all()) await other.click();
    const spilled = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(spilled).toBe(0);
    await expectAccessibleInBothThemes(page);
    await context.close();
  });
}
