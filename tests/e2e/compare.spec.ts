import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { sampleIsThere, VELOCITY } from "../support/sample.ts";

test.beforeAll(sampleIsThere);

test("tags that share decisions are not tested against each other, and the page says why", async ({
  page,
}) => {
  // The proposals of a kind are among all proposals.
  await page.goto(`${VELOCITY}?by=tag&asOf=2026-08-22`);
  await expect(page.getByText("A decision with several tags counts in each of them.")).toBeVisible();
  await expect(page.getByText("Standards Track against Process: χ²")).toBeVisible();
  await expect(page.getByText(/the groups show|Python proposals against/)).toHaveCount(0);
  await expectAccessible(page);
});

test("open decisions stand among those of their door, whatever is compared", async ({ page }) => {
  const told: string[][] = [];
  for (const by of ["door", "tag", "none"]) {
    await page.goto(`${VELOCITY}?by=${by}&whole=yes`);
    const open = page.getByRole("figure", { name: "Age of open decisions" });
    await expect(open.getByLabel("Open decisions by age, Two-way")).toBeVisible();
    await open.getByText("Table: ").click();
    told.push(await open.getByRole("row").allTextContents());
  }
  expect(told[0]?.length).toBeGreaterThan(5);
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});
