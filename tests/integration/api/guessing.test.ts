import { beforeEach, describe, expect, it, vi } from "vitest";
import { type ApiAnswer, addAccount, PASSWORD, Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner } from "../../support/tables.ts";

const evaluated = vi.hoisted(() => ({ times: 0 }));
vi.mock("@node-rs/argon2", async (original) => {
  const library = await original<typeof import("@node-rs/argon2")>();
  const verify: typeof library.verify = (...given) => {
    evaluated.times += 1;
    return library.verify(...given);
  };
  return { ...library, verify };
});

await useDatabase();

const GUESSES = 1_000;
const AT_ONCE = 20;
const EMAIL = "ada@example.org";

/** No two alike: IPv4 and IPv6 in turn. */
const spoofed = (n: number) => (n % 2 ? `10.${n >> 8}.${n & 255}.7` : `2001:db8:${n.toString(16)}::1`);
const signIn = (email: string, password: string, address: string, visitor = new Visitor()) =>
  visitor.post("/api/v1/sign-in", { email, password }, { "x-forwarded-for": address });

async function guess(each: (n: number) => Promise<ApiAnswer>): Promise<ApiAnswer[]> {
  const answers: ApiAnswer[] = [];
  for (let from = 0; from < GUESSES; from += AT_ONCE) {
    const batch = Array.from({ length: AT_ONCE }, (_, n) => each(from + n));
    answers.push(...(await Promise.all(batch)));
  }
  return answers;
}

const counts = (answers: ApiAnswer[]) => {
  const by = (status: number) => answers.filter((answer) => answer.status === status).length;
  return { wrong: by(401), refused: by(429), all: answers.length };
};

let ada: Visitor;

beforeEach(async () => {
  await asOwner("TRUNCATE person, guess_bucket CASCADE");
  ada = await addAccount("Ada", EMAIL);
  await asOwner("TRUNCATE guess_bucket, security_event");
  evaluated.times = 0;
});

describe("guessing the password of one account from a thousand addresses", () => {
  it("has at most 20 guesses looked at, and does not lock out a device on which its person has been", async () => {
    const answers = await guess((n) => signIn(EMAIL, `guess number ${n}`, spoofed(n)));
    const { wrong, refused, all } = counts(answers);
    expect(wrong).toBe(evaluated.times);
    expect(evaluated.times).toBeGreaterThan(0);
    expect(evaluated.times).toBeLessThanOrEqual(20);
    expect(wrong + refused).toBe(all);
    expect((await signIn(EMAIL, PASSWORD, "198.51.100.1")).status).toBe(429);
    expect((await signIn(EMAIL, PASSWORD, "198.51.100.1", ada)).status).toBe(200);
  });

  it("says when to come again, and opens then", async () => {
    for (let n = 0; n < 6; n++) await signIn(EMAIL, "wrong", spoofed(n));
    const closed = await signIn(EMAIL, PASSWORD, spoofed(7));
    const wait = Number(closed.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(closed.body).toMatchObject({ code: "too-many-requests", status: 429 });
    await asOwner("UPDATE guess_bucket SET open_at = now() - interval '1 second'");
    expect((await signIn(EMAIL, PASSWORD, spoofed(7))).status).toBe(200);
  });

  it("waits twice as long after each further one, up to an hour", async () => {
    const waits: number[] = [];
    for (let n = 0; n < 16; n++) {
      await asOwner("UPDATE guess_bucket SET open_at = now()");
      await signIn(EMAIL, "wrong", spoofed(n));
      const [row] = await asOwner(
        "SELECT max(extract(epoch FROM open_at - last_at))::int AS wait FROM guess_bucket WHERE count = $1",
        [n + 1],
      );
      waits.push(Number(row?.wait));
    }
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600]);
  });
});

it("guessing many accounts from one address has at most 20 looked at, and locks out no other address", async () => {
  const answers = await guess((n) => signIn(`person-${n}@example.org`, "a common password", "203.0.113.9"));
  expect(evaluated.times).toBeLessThanOrEqual(20);
  expect(counts(answers).refused).toBe(GUESSES - counts(answers).wrong);
  expect((await signIn(EMAIL, PASSWORD, "203.0.113.10")).status).toBe(200);
});

it("an address of one household cannot be changed to begin anew", async () => {
  await guess((n) => signIn(`person-${n}@example.org`, "a common password", `2001:db8::${n.toString(16)}`));
  expect(evaluated.times).toBeLessThanOrEqual(20);
});

describe("an account that exists and one that does not", () => {
  const told = ({ status, headers, body: { requestId: _, ...body } }: ApiAnswer) => ({
    status,
    body,
    headers: [...headers].filter(([name]) => name !== "x-request-id"),
  });

  it("answer alike, while guesses are heard and when they are not", async () => {
    for (let n = 0; n < 12; n++) {
      const known = await signIn(EMAIL, `wrong ${n}`, spoofed(n));
      const unknown = await signIn("nobody@example.org", `wrong ${n}`, spoofed(n + 500));
      expect(told(known)).toEqual(told(unknown));
    }
  });

  it("cost one evaluation each", async () => {
    await signIn(EMAIL, "wrong", spoofed(1));
    expect(evaluated.times).toBe(1);
    await signIn("nobody@example.org", "wrong", spoofed(2));
    expect(evaluated.times).toBe(2);
  });
});

describe("a device that is known", () => {
  it("has a count of its own, which ends too", async () => {
    for (let n = 0; n < 10; n++) expect((await signIn(EMAIL, "wrong", spoofed(n), ada)).status).toBe(401);
    expect((await signIn(EMAIL, PASSWORD, spoofed(1), ada)).status).toBe(429);
    expect((await signIn(EMAIL, PASSWORD, spoofed(2))).status).toBe(200);
  });

  it.each([
    ["of another person", (cookie: string) => cookie],
    ["that was changed", (cookie: string) => `${cookie.slice(0, -2)}xx`],
  ])("is not one with a cookie %s", async (_, change) => {
    const bob = await addAccount("Bob", "bob@example.org");
    const cookies = ada.cookie.split("; ").map((one) => (one.includes("-device-") ? change(one) : one));
    const victim = change(ada.cookie) === ada.cookie ? "bob@example.org" : EMAIL;
    expect(bob.cookie).toContain("-device-");
    for (let n = 0; n < 6; n++) await signIn(victim, "wrong", spoofed(n));
    const thief = new Visitor();
    thief.cookie = cookies.join("; ");
    expect((await signIn(victim, PASSWORD, spoofed(99), thief)).status).toBe(429);
  });
});

describe("links that are guessed", () => {
  const addresses = [
    ["join", { token: `${crypto.randomUUID()}.guess`, name: "A", email: "a@b.org", password: PASSWORD }],
    [
      "first-run",
      {
        token: "guess",
        name: "A",
        email: "a@b.org",
        password: PASSWORD,
        workspaceName: "A",
        timeZone: "UTC",
      },
    ],
    ["reset", { token: "guess", password: PASSWORD }],
  ] as const;

  it.each(addresses)("at %s are looked at 20 times", async (path, body) => {
    const answers = await guess(() =>
      new Visitor().post(`/api/v1/${path}`, body, { "x-forwarded-for": "203.0.113.5" }),
    );
    const found = answers.filter(({ status }) => status === 404).length;
    expect(found).toBeGreaterThanOrEqual(20);
    // Those that were under way together when the address closed.
    expect(found).toBeLessThanOrEqual(20 + AT_ONCE);
    expect(evaluated.times).toBe(0);
    expect(
      (await new Visitor().post(`/api/v1/${path}`, body, { "x-forwarded-for": "203.0.113.6" })).status,
    ).toBe(404);
  });
});

it("the person sees one line for the failed tries of an address, with their number", async () => {
  for (let n = 0; n < 4; n++) {
    await signIn(EMAIL, "wrong", "198.51.100.77");
    await expect
      .poll(async () => (await asOwner("SELECT sum(times)::int AS n FROM security_event"))[0]?.n)
      .toBe(n + 1);
  }
  const { body } = await ada.get("/api/v1/me/security-events");
  expect(body.events).toMatchObject([{ kind: "sign_in_failed", address: "198.51.100.77", times: 4 }]);
});
