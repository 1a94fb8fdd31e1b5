import { type Browser, expect, type Page, test } from "@playwright/test";
import { authenticator } from "../support/authenticator.ts";
import { expectAccessible, expectAccessibleInBothThemes } from "../support/axe.ts";
import { type Company, foundCompany } from "../support/company.ts";
import { quiet } from "../support/quiet.ts";
import { button, dialog } from "../support/screen.ts";
import { useServer } from "../support/use-server.ts";

// One workspace for all sentences, one after the other.
test.describe.configure({ mode: "serial" });

const PASSWORD = "correct horse battery staple";
const NEW = "an engine of one's own";

const server = useServer();
let company: Company;

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
});

const origin = () => new URL(server().url).origin;
const settings = (page: string) => `/${company.slug}/settings/${page}`;
const password = (page: Pick<Page, "getByLabel">, name = "Password") =>
  page.getByLabel(name, { exact: true });
const code = (page: Page) => page.getByLabel("Code from your authenticator app");

async function go(page: Page, path: string, heading: string) {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await quiet(page);
}

/** Somebody at a browser in which nobody has signed in. */
async function stranger(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: origin() })).newPage();
}

async function signIn(page: Page, email: string, secret: string) {
  await go(page, "/sign-in", "Sign in");
  await page.getByLabel("E-mail").fill(email);
  await password(page).fill(secret);
  await button(page, "Sign in").click();
}

/** Goes on with the tab key until this has the focus. */
async function tabTo(page: Page, name: string) {
  const target = page.locator(":focus").and(page.getByRole("button", { name, exact: true }));
  await expect(async () => {
    if (!(await target.isVisible())) await page.keyboard.press("Tab");
    await expect(target).toBeVisible({ timeout: 50 });
  }).toPass({ intervals: [0] });
}

for (const width of [360, 1280]) {
  test(`a token is made, copied and revoked by keyboard alone: ${width} px`, async ({ browser }) => {
    const storageState = await company.owner.context.storageState();
    const viewport = { width, height: 740 };
    const context = await browser.newContext({ baseURL: origin(), storageState, viewport });
    const page = await context.newPage();
    await go(page, settings("tokens"), "Tokens");
    await expectAccessibleInBothThemes(page);
    const name = `Report ${width}`;
    await tabTo(page, "Make a token");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
    await expectAccessibleInBothThemes(page);
    await page.keyboard.type(name);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "Write" })).toBeChecked();
    await page.keyboard.press("Enter");
    const shown = page.getByLabel(`Token “${name}”`);
    await expect(shown).toBeFocused();
    await expectAccessibleInBothThemes(page);
    const secret = await shown.inputValue();
    const asking = { headers: { authorization: `Bearer ${secret}` } };
    const decisions = `${origin()}/api/v1/workspaces/${company.slug}/decisions`;
    expect((await fetch(decisions, asking)).status).toBe(200);
    await tabTo(page, "Done");
    await page.keyboard.press("Enter");
    await expect(button(page, "Make a token").first()).toBeFocused();
    await expect(page.getByText(secret)).toBeHidden();
    await page.reload();
    await tabTo(page, `Revoke ${name}`);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("listitem").filter({ hasText: name })).toBeHidden();
    expect((await fetch(decisions, asking)).status).toBe(401);
    for (const [path, heading] of [
      ["profile", "Profile"],
      ["security", "Security"],
    ] as const) {
      await go(page, settings(path), heading);
      await expectAccessibleInBothThemes(page);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
    }
    await context.close();
  });
}

test("a service gets a token, and its name stands in the history of what it did", async () => {
  const { page } = company.owner;
  await go(page, settings("tokens"), "Tokens");
  const services = page.getByRole("region", { name: "Services" });
  await services.getByRole("button", { name: "Make a token" }).click();
  await services.getByRole("textbox", { name: "Name" }).fill("Chat robot");
  await services.getByRole("radio", { name: "Member" }).check();
  await services.getByRole("button", { name: "Make token" }).click();
  const secret = await page.getByLabel("Token “Chat robot”").inputValue();
  const { reference, api } = await company.open({ title: "Which queue?", door: "two_way" });
  const answer = await fetch(`${origin()}${api}/log-reading`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${secret}`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
    },
    body: JSON.stringify({ share: 60 }),
  });
  expect(answer.status, await answer.text()).toBe(200);
  await page.goto(`/${company.slug}/decisions/${reference}`);
  // Far down, and there once somebody comes near.
  await page.locator("#history").scrollIntoViewIfNeeded();
  await expect(page.getByText("Chat robot").first()).toBeVisible();
});

test("what is sensitive asks for the password once more, and then goes on by itself", async () => {
  const { page } = company.owner;
  await go(page, settings("security"), "Security");
  let asked = 0;
  // As the server answers once a quarter of an hour is over.
  await page.route("**/api/v1/me/password", (route) => {
    if (asked++ > 0) return route.continue();
    const problem = { title: "Show once more that it is you", code: "needs-reauthentication", status: 403 };
    return route.fulfill({ status: 403, contentType: "application/problem+json", json: problem });
  });
  await password(page, "New password").fill(NEW);
  await button(page, "Change password").click();
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page);
  await password(dialog(page)).fill("not the right one");
  await dialog(page).getByRole("button", { name: "Go on" }).click();
  await expect(dialog(page).getByText("This is not your password.")).toBeVisible();
  await expectAccessible(page);
  await password(dialog(page)).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Password changed; you are signed out everywhere else")).toBeVisible();
  expect(asked).toBe(2);
  await page.unroute("**/api/v1/me/password");
});

test("whoever closes the question has changed nothing", async () => {
  const { page } = company.owner;
  await go(page, settings("security"), "Security");
  const problem = { title: "Show once more that it is you", code: "needs-reauthentication", status: 403 };
  await page.route("**/api/v1/me/two-factor/begin", (route) =>
    route.fulfill({ status: 403, contentType: "application/problem+json", json: problem }),
  );
  await button(page, "Set up two-factor").click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(button(page, "Set up two-factor")).toBeVisible();
  await page.unroute("**/api/v1/me/two-factor/begin");
});

test("two-factor is set up with an app, and the next sign-in asks for a code", async ({ browser }) => {
  const { page } = company.owner;
  await go(page, settings("security"), "Security");
  await button(page, "Set up two-factor").click();
  await expect(code(page)).toBeFocused();
  await expect(page.getByRole("img", { name: "Picture to scan with an authenticator app" })).toBeVisible();
  await expectAccessible(page);
  const key = await page.getByText("or type this key into it").getByRole("code").textContent();
  const app = authenticator((key ?? "").replaceAll(" ", ""));
  await page.keyboard.type("000000");
  await page.keyboard.press("Enter");
  await expect(page.getByText("It is not the code that the app shows now.")).toBeVisible();
  await code(page).fill(await app());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Keep these recovery codes" })).toBeFocused();
  await expectAccessible(page);
  const [recovery = ""] = await page
    .getByRole("region", { name: "Two-factor" })
    .getByRole("listitem")
    .allTextContents();
  await button(page, "I have kept them").click();
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();

  const other = await stranger(browser);
  await signIn(other, "ada@example.org", NEW);
  await expect(code(other)).toBeFocused();
  await expectAccessible(other);
  await other.keyboard.type("000000");
  await other.keyboard.press("Enter");
  await expect(other.getByText("This code is not right, or was used already.")).toBeVisible();
  // The next one: the present one was used up.
  await code(other).fill(await app(1));
  await other.keyboard.press("Enter");
  await expect(other).toHaveURL(new RegExp(`/${company.slug}$`));

  const lost = await stranger(browser);
  await signIn(lost, "ada@example.org", NEW);
  await code(lost).fill(recovery);
  await lost.keyboard.press("Enter");
  await expect(lost).toHaveURL(new RegExp(`/${company.slug}$`));
  await go(page, settings("security"), "Security");
  await expect(page.getByText("9 recovery codes are left.")).toBeVisible();
  await expect(page.getByText("A recovery code was used")).toBeVisible();
  await button(page, "Switch off").click();
  await expect(button(page, "Set up two-factor")).toBeVisible();
});

test("somebody signs out everywhere else, and the other browser stands at the door", async ({ browser }) => {
  const { page } = company.owner;
  const other = await stranger(browser);
  await signIn(other, "ada@example.org", NEW);
  await expect(other).toHaveURL(new RegExp(`/${company.slug}$`));
  await go(page, settings("security"), "Security");
  await button(page, "Sign out everywhere else").click();
  await expect(button(page, "Sign out everywhere else")).toBeHidden();
  // It may have noticed by itself, and be on its way while it is asked to reload.
  await expect(async () => {
    await other.reload();
    await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
  }).toPass();
});

test("a forgotten password is set anew with an admin's link, once", async ({ browser }) => {
  const grace = await company.join("Grace Hopper", "member");
  const me = (await (await grace.context.request.get("/api/v1/me")).json()) as { id: string };
  const people = `/api/v1/workspaces/${company.slug}/people`;
  const made = (await company.owner.send("POST", `${people}/${me.id}/reset-link`, {})) as { url: string };
  const page = await stranger(browser);
  await page.goto(made.url);
  await expect(page.getByText("For Grace Hopper")).toBeVisible();
  await expectAccessible(page);
  await password(page, "New password").fill("nanoseconds of wire");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn(page, "grace.hopper@example.org", "nanoseconds of wire");
  await expect(page).toHaveURL(new RegExp(`/${company.slug}$`));
  await go(page, settings("security"), "Security");
  await expect(page.getByText("Password reset with a link that Ada Lovelace made")).toBeVisible();
  await page.goto(made.url);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await expectAccessible(page);
});

test("a new name is what the others see", async () => {
  const { page } = company.owner;
  await go(page, settings("profile"), "Profile");
  await page.getByLabel("Your name").fill("Ada King");
  await button(page, "Save").click();
  await expect(page.getByText("Profile saved")).toBeVisible();
  await go(page, `/${company.slug}`, "Home");
  await expect(page.getByText("Ada King").first()).toBeAttached();
});
