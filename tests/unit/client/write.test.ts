import { afterEach, expect, test, vi } from "vitest";
import { Problem } from "@/lib/client/problem";
import { post } from "@/lib/client/write";

/** Answers in turn, and remembers under which key each request came. */
function serverThat(...answers: (Response | "away")[]): string[] {
  const keys: string[] = [];
  vi.stubGlobal("fetch", async (_path: string, init: { headers: Record<string, string> }) => {
    keys.push(init.headers["idempotency-key"] ?? "");
    const answer = answers.shift();
    if (!answer || answer === "away") throw new TypeError("network");
    return answer;
  });
  return keys;
}

afterEach(() => vi.unstubAllGlobals());

const problem = (status: number, body: object) => Response.json(body, { status });

test("what nobody knows the outcome of is sent again under the same key", async () => {
  const keys = serverThat(
    "away",
    problem(503, { title: "Away", code: "unavailable" }),
    Response.json({ ok: 1 }),
  );
  await expect(post("/api/v1/x", { a: 1 })).rejects.toMatchObject({ code: "unreachable" });
  await expect(post("/api/v1/x", { a: 1 })).rejects.toMatchObject({ code: "unavailable" });
  await expect(post("/api/v1/x", { a: 1 })).resolves.toEqual({ ok: 1 });
  expect(new Set(keys).size).toBe(1);
});

test("what is settled, or differs, has a key of its own", async () => {
  const keys = serverThat(Response.json({}), Response.json({}), Response.json({}));
  await post("/api/v1/x", { a: 1 });
  await post("/api/v1/x", { a: 1 });
  await post("/api/v1/x", { a: 2 });
  expect(new Set(keys).size).toBe(3);
});

test("complaints come by field, as sentences", async () => {
  serverThat(
    problem(422, {
      title: "Something in the input is not right",
      code: "invalid",
      errors: [
        { field: "name", message: "is needed" },
        { field: "email", message: "Already taken." },
      ],
    }),
  );
  const refused = await post("/api/v1/x").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ fields: { name: "It is needed.", email: "Already taken." } });
});

test("an answer from something between us and the server is not taken for the server's", async () => {
  serverThat(new Response("<h1>502</h1>", { status: 502 }));
  await expect(post("/api/v1/x")).rejects.toMatchObject({ code: "unreachable" });
});

test("no content is no value", async () => {
  serverThat(new Response(null, { status: 204 }));
  await expect(post("/api/v1/x")).resolves.toBeUndefined();
});
