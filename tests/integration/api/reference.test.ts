import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { calls, WORKSPACE } from "../../../lib/server/reference/calls.ts";
import { signedIn, Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { makeWorkspace } from "../../support/workspace.ts";

await useDatabase();

const made = z.object({ token: z.string() });
let slug = "";
let secret = "";

beforeAll(async () => {
  const { slug: itsSlug, steward } = await makeWorkspace();
  slug = itsSlug;
  const person = await signedIn(steward.personId);
  const { body } = await person.post(`/api/v1/workspaces/${slug}/tokens`, {
    name: "Terminal",
    reach: "write",
    days: 30,
  });
  secret = made.parse(body).token;
});

it.each(calls)("the example ($does) of the reference works with a token", async ({ method, path, body }) => {
  const headers = { origin: null, "sec-fetch-site": null, authorization: `Bearer ${secret}` };
  const answer = await new Visitor().call(method, path.replace(WORKSPACE, slug), body, headers);
  expect(answer.status, answer.text).toBe(method === "GET" ? 200 : 201);
});
