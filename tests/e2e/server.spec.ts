import { expect, test } from "@playwright/test";
import { quiet } from "../support/quiet.ts";

test("the first page runs under the strict policy without breaking it", async ({ page }) => {
  const broken: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|violates/i.test(message.text())) broken.push(message.text());
  });
  page.on("pageerror", (error) => broken.push(error.message));
  const answer = await page.goto("/");
  await quiet(page);
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toContain("unsafe-eval");
  expect(broken).toEqual([]);
});

test("an address where nothing is says so, under the same policy", async ({ page }) => {
  const broken: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|violates/i.test(message.text())) broken.push(message.text());
  });
  const answer = await page.goto("/nothing/is/here");
  await quiet(page);
  expect(answer?.status()).toBe(404);
  expect(broken).toEqual([]);
});

test("it says that it lives and is ready", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  const ready = await request.get("/readyz");
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toMatchObject({ status: "ready" });
});
