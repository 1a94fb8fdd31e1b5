import { type BrowserContext, expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { useServer } from "../support/use-server.ts";

// A server of their own: the first run happens once in the life of an installation, and these sentences begin with it.
test.describe.configure({ mode: "serial" });

const ada = { name: "Ada Lovelace", email: "ada@example.org", password: "an engine of one's own" };
const grace = { name: "Grace Hopper", email: "grace@example.org", password: "nanoseconds of wire" };

const server = useServer();
let home: string;

const at = (path: string) => new URL(path, server().url).href;

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function fillAccount(page: Page, account: typeof ada) {
  await page.getByLabel("Your name").fill(account.name);
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
}

async function invitationFrom(page: Page, role: string): Promise<string> {
  await page.getByRole("radio", { name: role }).check();
  await page.getByRole("button", { name: "Make invitation link" }).click();
  return page.getByLabel("Invitation link for one").inputValue();
}

const firstRunLink = () => /http\S+\/first-run\?token=\S+/.exec(server().output())?.[0] ?? "";

test("a new server says where to find the link, and a wrong link says so too", async ({ page }) => {
  await page.goto(at("/"));
  await expect(page.getByText("The terminal it was started from shows a link.")).toBeVisible();
  await page.goto(at("/first-run?token=guessed"));
  await expect(page.getByRole("heading", { name: "This link does not open the door" })).toBeVisible();
  await expectAccessible(page);
});

test("the link from the terminal leads to a workspace of one's own", async ({ browser }) => {
  const context = await browser.newContext({ timezoneId: "Europe/Amsterdam" });
  const page = await context.newPage();
  await page.goto(firstRunLink());
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Amsterdam");
  await expectAccessible(page);

  await fillAccount(page, { ...ada, password: "too short" });
  await page.getByLabel("Workspace name").fill("Analytical Engines");
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
  await expect(page.getByText("At least 12 characters; 3 more to go.")).toBeVisible();

  await page.getByLabel("Password", { exact: true }).fill(ada.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Home" })).toBeVisible();
  await expect(page.getByText("Analytical Engines")).toBeVisible();
  await expectAccessible(page);
  home = new URL(page.url()).pathname;
  await context.close();
});

test("the link from the terminal is good once", async ({ page }) => {
  await page.goto(firstRunLink());
  await expect(page.getByRole("heading", { name: "This Ajar is set up already" })).toBeVisible();
});

test("a wrong password is said at the password, and nothing typed is lost", async ({ page }) => {
  await page.goto(at("/sign-in"));
  await signIn(page, { ...ada, password: "not the right one" });
  const password = page.getByLabel("Password", { exact: true });
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(/do not match/);
  await expect(page.getByLabel("E-mail")).toHaveValue(ada.email);
  await expect(password).toHaveValue("not the right one");
  await expectAccessible(page);
});

for (const width of [360, 1280]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`somebody signs in, changes the theme and leaves by keyboard alone: ${width} px, ${colorScheme}`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme });
      const page = await context.newPage();
      await page.goto(at("/"));
      await expectAccessible(page);
      await tabOnto(page, page.getByRole("link", { name: "Sign in" }), "Sign in");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
      await expectAccessible(page);

      await tabTo(page, "E-mail");
      await page.keyboard.type(ada.email);
      await page.keyboard.press("Tab");
      await page.keyboard.type(ada.password);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Home" })).toBeVisible();
      await expectAccessible(page);
      expect(await sidewaysScroll(page)).toBe(0);

      const account = page.getByRole("button", { name: "Account and appearance" });
      await tabTo(page, "Account and appearance");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("menu")).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toBeHidden();
      await expect(account).toBeFocused();

      const other = colorScheme === "light" ? "Dark" : "Light";
      await page.keyboard.press("Enter");
      await expect(page.getByRole("menu")).toBeVisible();
      await page.keyboard.type(other.slice(0, 2));
      await expect(page.getByRole("menuitemradio", { name: other })).toBeFocused();
      await page.keyboard.press("Enter");
      await page.reload();
      await expect(page.locator("html")).toHaveClass(new RegExp(`\\b${other.toLowerCase()}\\b`));

      await tabTo(page, "Account and appearance");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("menu")).toBeVisible();
      await page.keyboard.type("Si");
      await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
      await page.goto(at(home));
      await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
      await context.close();
    });
  }
}

test("a stranger signs in and stands where they wanted to go, and never on another site", async ({
  page,
}) => {
  for (const elsewhere of ["//example.org", "/\\example.org", "/.//example.org", "https://example.org"]) {
    await page.context().clearCookies();
    await page.goto(at(`/sign-in?next=${encodeURIComponent(elsewhere)}`));
    await signIn(page, ada);
    await expect(page).toHaveURL(at(home));
  }
  await page.context().clearCookies();
  await page.goto(at(home));
  await expect(page).toHaveURL(at(`/sign-in?next=${encodeURIComponent(home)}`));
  await signIn(page, ada);
  await expect(page).toHaveURL(at(home));
});

test("an invitation is accepted in a second browser, once", async ({ page, browser }) => {
  await page.goto(at("/sign-in"));
  await signIn(page, ada);
  const link = await invitationFrom(page, "Member");
  await expectAccessible(page);

  const other: BrowserContext = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const guest = await other.newPage();
  await guest.goto(link);
  await expect(guest.getByText("Ada Lovelace invites you as member")).toBeVisible();
  await expectAccessible(guest);
  await fillAccount(guest, grace);
  await guest.getByRole("button", { name: "Create account and join" }).click();
  await expect(guest.getByRole("heading", { name: "Home" })).toBeVisible();
  await expect(guest.getByRole("heading", { name: "Invite people" })).toBeHidden();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This invitation no longer works" })).toBeVisible();
  await expectAccessible(page);
  await other.close();
});

test("who is quicker than the scripts is not overheard", async ({ page }) => {
  await page.route("**/_next/static/**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await route.continue();
  });
  await page.goto(at("/sign-in"), { waitUntil: "commit" });
  await signIn(page, ada);
  await expect(page).toHaveURL(at(home));
  await page.goto(at(home), { waitUntil: "commit" });
  expect(await invitationFrom(page, "Viewer")).toContain("/join");
  await expect(page).toHaveURL(at(home));
});

test("an e-mail address that is taken is said at its field", async ({ page, browser }) => {
  await page.goto(at("/sign-in"));
  await signIn(page, ada);
  const link = await invitationFrom(page, "Viewer");
  const other = await browser.newContext();
  const guest = await other.newPage();
  await guest.goto(link);
  await fillAccount(guest, { ...grace, name: "Somebody Else" });
  await guest.getByRole("button", { name: "Create account and join" }).click();
  await expect(guest.getByLabel("E-mail")).toBeFocused();
  await expect(guest.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
  await other.close();
});

test("when the server cannot be reached, it is said, and trying again is safe", async ({ page }) => {
  await page.goto(at("/sign-in"));
  const keys: (string | undefined)[] = [];
  await page.route("**/api/v1/sign-in", (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    return route.abort();
  });
  await signIn(page, ada);
  await expect(page.getByRole("alert").filter({ hasText: "Ajar did not answer" })).toBeVisible();
  await expectAccessible(page);
  expect(new Set(keys).size).toBe(1);
  await page.unroute("**/api/v1/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(at(home));
});

/** Presses the tab key until the named thing has the focus; gives up when a lap should be over. */
const tabTo = (page: Page, name: string) => tabOnto(page, page.getByLabel(name, { exact: true }), name);

async function tabOnto(page: Page, target: Locator, name: string) {
  for (let presses = 0; presses < 20; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The tab key never reaches "${name}".`);
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
