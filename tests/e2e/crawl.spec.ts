import { readdir } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { type Company, foundCompany } from "../support/company.ts";
import { quiet } from "../support/quiet.ts";
import { dialog, press } from "../support/screen.ts";
import { scripts } from "../support/scripts.ts";
import { useServer } from "../support/use-server.ts";
import { type WatchedPage, watchedPage } from "../support/watched-page.ts";

// Everything is filled first; then every page is looked at.
test.describe.configure({ mode: "serial" });

const server = useServer();
let company: Company;
const references: string[] = [];
const teams: string[] = [];
/** Those that have a brief. */
const escalated: string[] = [];

const origin = () => new URL(server().url).origin;
const api = () => `/api/v1/workspaces/${company.slug}`;
const me = z.object({ id: z.string() });
const preview = z.object({ mapping: z.unknown() });
const started = z.object({ id: z.string() });
const imported = z.object({ status: z.string(), added: z.number() });

const cut = (text: string, length: number) => text.slice(0, length);
const script = (place: number) => scripts[place % scripts.length] ?? "";

/** Every page there is, from the folders: a new one is looked at without anybody's thinking of it. */
async function pages(): Promise<string[]> {
  const files = await readdir("app", { recursive: true });
  const found = files.filter((file) => /(^|\/)page\.tsx$/.test(file));
  return found.map((file) => `/${file.replace(/\/?page\.tsx$/, "").replace(/\([^)]*\)\//g, "")}`).sort();
}

test.beforeAll(async ({ browser }) => {
  company = await foundCompany(browser, server());
});

test("scripts are stored wherever text can be", async () => {
  const { owner } = company;
  const [first = ""] = scripts;
  const doubter = await company.join("Doubter", "member");
  const { id: person } = me.parse(await (await doubter.context.request.get("/api/v1/me")).json());
  await doubter.send("PATCH", "/api/v1/me", { name: script(2) });
  await owner.send("PATCH", "/api/v1/me", { name: script(3) });
  await owner.send("PATCH", `${api()}/settings`, { name: script(4) }, 1);
  for (const [place, text] of scripts.entries()) {
    const { id: team } = me.parse(await owner.send("POST", `${api()}/teams`, { name: cut(text, 100) }));
    teams.push(team);
    const view = { page: place % 2 === 0 ? "decisions" : "velocity", search: "", shared: true };
    await owner.send("POST", `${api()}/saved-views`, { name: cut(text, 100), ...view });
    await owner.send("POST", `${api()}/tokens`, { name: cut(text, 100), reach: "read", days: 7 });
    const { api: one, reference } = await company.open({
      title: text,
      door: "one_way",
      question: `${text}\n\n${scripts.join("\n\n")}`,
      options: [text, script(place + 1)],
      tags: [cut(text, 50)],
      share: 40,
      team,
    });
    references.push(reference);
    const give = (command: string, body: object) => owner.send("POST", `${one}/${command}`, body);
    await give("add-option", { label: `${cut(text, 190)} 3`, note: text });
    await give("log-reading", { share: 60, note: text });
    await doubter.send("POST", `${one}/take-position`, { stance: "disagree", about: "facts", reason: text });
    await give("weigh", { person, note: text });
    await give("ask-to-commit", { person });
    if (place % 2) await doubter.send("POST", `${one}/decline`, { reason: text });
    await give("comment", { text: `${text}\n\n<@${person}>\n\n> ${text}`, about: 2 });
    await doubter.send("POST", `${one}/comment`, { text: `[${cut(text, 100)}](${text})\n\n\`${text}\`` });
    await give("set-door", { door: "two_way", reason: text });
    if (place % 3 === 0) {
      await give("escalate", { to: person, statement: text });
      escalated.push(reference);
      continue;
    }
    const told = { expectedOutcome: text, tripwire: text, wayBack: text, reviewOn: "2030-01-01" };
    await give("decide", { choice: { text }, share: 80, ...told });
    await give("review", { verdict: "bad", note: text });
    if (place % 3 === 1) await give("reopen", { reason: text });
    else await give("reverse", { reason: text });
  }
  expect(first).toContain("ran(1)");
});

test("scripts come in with a file", async () => {
  const { context } = company.owner;
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = scripts.map((text) => [text, "2026-01-01", text, text].map(cell).join(","));
  const buffer = Buffer.from(["Title,Opened,Owner,Tags", ...rows].join("\n"));
  const file = { name: `${cut(script(2), 100)}.csv`, mimeType: "text/csv", buffer };
  const headers = { origin: origin(), "idempotency-key": crypto.randomUUID() };
  const looked = await context.request.post(`${api()}/imports/preview`, { multipart: { file }, headers });
  expect(looked.status(), await looked.text()).toBe(200);
  const mapping = JSON.stringify(preview.parse(await looked.json()).mapping);
  const begun = await context.request.post(`${api()}/imports`, { multipart: { file, mapping }, headers });
  expect(begun.status(), await begun.text()).toBe(202);
  const { id } = started.parse(await begun.json());
  const state = async () =>
    imported.parse(await (await context.request.get(`${api()}/imports/${id}`)).json());
  await expect.poll(async () => (await state()).status).toBe("done");
  expect((await state()).added).toBe(scripts.length);
});

/** Opens what opens on a page without changing anything: what is hidden at first has to be looked at as well. */
async function unfold(page: Page) {
  for (const summary of await page.locator("summary:visible").all()) await summary.click();
  await page.mouse.wheel(0, 20_000);
  await quiet(page);
}

/** Most of a look is waiting for quiet, in which others may look. */
const LOOKERS = 3;

interface Look {
  readonly from: "inside" | "outside";
  readonly address: string;
  readonly isNowhere?: boolean;
}

const isAbsence = (finding: string) => finding.includes("responded with a status of 404 (Not Found)");

async function lookAt({ page, findings }: WatchedPage, { address, isNowhere = false }: Look) {
  await page.goto(address);
  await expect(page.getByRole("heading").first()).toBeAttached();
  await quiet(page);
  await unfold(page);
  return findings().filter((one) => !(isNowhere && isAbsence(one)));
}

test("no page breaks its policy, complains, runs what is stored, or asks anybody else", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const storageState = await company.owner.context.storageState();
  const wrong = encodeURIComponent(script(2));
  const link = z.object({ url: z.string() });
  const open = link.parse(await company.owner.send("POST", `${api()}/invitations`, { role: "viewer" })).url;
  const sharing = { name: script(2), view: { tag: script(2) }, days: 1 };
  const shared = link.parse(await company.owner.send("POST", `${api()}/shared-views`, sharing)).url;

  const looks: Look[] = [];
  const inside = (...addresses: string[]) =>
    looks.push(...addresses.map((address): Look => ({ from: "inside", address })));
  const outside = (...addresses: string[]) =>
    looks.push(...addresses.map((address): Look => ({ from: "outside", address })));
  for (const pattern of await pages()) {
    const address = pattern.replace("[workspace]", company.slug);
    if (pattern.includes("[reference]"))
      for (const reference of pattern.endsWith("/brief") ? escalated : references)
        inside(address.replace("[reference]", reference));
    else if (pattern.includes("[team]")) inside(...teams.map((team) => address.replace("[team]", team)));
    else if (pattern.includes("[token]"))
      // A link that is no good is answered like an address that leads nowhere.
      looks.push({
        from: "outside",
        address: address.replace("[token]", wrong),
        isNowhere: pattern.startsWith("/shared/"),
      });
    else {
      inside(address);
      outside(address);
    }
    expect(address.replace(/\[(reference|team|token)\]/g, "")).not.toContain("[");
  }
  outside(open, shared, `/sign-in?next=${wrong}`, `/first-run?token=${wrong}`);
  for (const query of [`q=${wrong}`, `tag=${wrong}`, "sort=oldest"])
    inside(`/${company.slug}/decisions?${query}`);

  const found: string[] = [];
  await Promise.all(
    Array.from({ length: LOOKERS }, async () => {
      const watched = {
        inside: await watchedPage(await browser.newContext({ baseURL: origin(), storageState }), origin()),
        outside: await watchedPage(await browser.newContext({ baseURL: origin() }), origin()),
      };
      for (let next = looks.shift(); next; next = looks.shift())
        found.push(...(await lookAt(watched[next.from], next)));
    }),
  );
  expect(found).toEqual([]);
});

test("what can be opened from everywhere shows stored scripts as text", async ({ browser }) => {
  const storageState = await company.owner.context.storageState();
  const { page, findings } = await watchedPage(
    await browser.newContext({ baseURL: origin(), storageState }),
    origin(),
  );
  await page.goto(`/${company.slug}`);
  await quiet(page);
  for (const key of ["c", "Control+k", "?"]) {
    await press(page, key, dialog(page));
    await quiet(page);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
  }
  await page.getByRole("button", { name: "Account and appearance" }).focus();
  await press(page, "Enter", page.getByRole("menu"));
  expect(findings()).toEqual([]);
});

test("there is no optimizer of images, and no policy allows a script without its nonce", async ({
  request,
}) => {
  const image = await request.get(`${origin()}/_next/image?url=%2Ficon.svg&w=64&q=75`);
  expect(image.status()).toBe(404);
  const policy = (await request.get(`${origin()}/sign-in`)).headers()["content-security-policy"] ?? "";
  const directives = new Map(policy.split("; ").map((one) => [one.split(" ")[0], one]));
  expect(directives.get("script-src")).toMatch(/^script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'$/);
  expect(directives.get("script-src-attr")).toBe("script-src-attr 'none'");
  for (const name of ["object-src", "base-uri", "frame-ancestors"])
    expect(directives.get(name)).toBe(`${name} 'none'`);
});
