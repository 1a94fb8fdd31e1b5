import { expect, it } from "vitest";
import { z } from "zod";
import { ORIGIN, signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import type { FuzzRequest } from "../../support/fuzzing/requests.ts";
import { fuzz, type Stage } from "../../support/fuzzing/run.ts";
import { findRoute } from "../../support/routes.ts";
import { asOwner } from "../../support/tables.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";

await useDatabase();

const REQUESTS = 2_000;
const receipt = z.object({ reference: z.string() });
const list = z.object({ sessions: z.array(z.object({ id: z.string() })) });

async function send({ method, address, headers, body }: FuzzRequest, { cookie }: Visitor): Promise<Response> {
  const url = new URL(address, ORIGIN);
  const { handler, params } = await findRoute(method, url.pathname);
  if (!handler) return new Response(null, { status: 404 });
  const sent = new Request(url, {
    method,
    // Wrong guesses are slowed by address; those who are let in come from another one.
    headers: { host: "ajar.test", origin: ORIGIN, cookie, "x-forwarded-for": "203.0.113.9", ...headers },
    ...(body !== null && { body }),
  });
  return handler(sent, { params: Promise.resolve(params) });
}

let before: Visitor | undefined;

async function nextAct(place: TestWorkspace): Promise<Stage> {
  const decisions = `/api/v1/workspaces/${place.slug}/decisions`;
  const decision = { title: "Which queue?", door: "two_way" };
  let opened = await before?.post(decisions, decision);
  let visitor = before;
  if (!visitor || opened?.status !== 201) {
    visitor = await signedIn((await place.join("Alma", "admin")).personId);
    opened = await visitor.post(decisions, decision);
  }
  before = visitor;
  await asOwner("DELETE FROM guess_bucket");
  const { personId: person } = await place.join("Mara");
  const { sessions } = list.parse((await visitor.get("/api/v1/me/sessions")).body);
  const known = {
    workspace: place.slug,
    person,
    reference: receipt.parse(opened?.body).reference,
    session: sessions[0]?.id ?? "",
  };
  return { known, send: (request) => send(request, visitor) };
}

it(`no endpoint breaks: ${REQUESTS} requests made from the contracts`, async () => {
  const place = await makeWorkspace();
  const seed = Date.now() % 1_000_000;
  const { broken, answered } = await fuzz(REQUESTS, seed, () => nextAct(place));
  expect(broken, `seed ${seed}`).toEqual([]);
  // Enough were understood: a fuzzer that is turned away at the door every time finds nothing.
  const understood = [200, 201, 202, 204, 409].reduce((sum, status) => sum + (answered.get(status) ?? 0), 0);
  expect(understood).toBeGreaterThan(REQUESTS / 8);
});
