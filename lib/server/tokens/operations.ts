import { z } from "zod";
import { nameText } from "../../decisions/text.ts";
import { type Operation, operation } from "../operation.ts";
import { newServiceToken, newToken, reach, serviceTokenResource, tokenResource } from "./resource.ts";

const WORKSPACE = "/api/v1/workspaces/{workspace}";
const nothing = z.strictObject({});
const place = z.strictObject({ workspace: z.string() });
const one = z.strictObject({ workspace: z.string(), token: z.uuid().toLowerCase() });

/** A year, and what a leap year has more. */
const LONGEST_DAYS = 366;
const days = z
  .int("must be a whole number")
  .min(1, "must be at least 1")
  .max(LONGEST_DAYS, `must be at most ${LONGEST_DAYS}`)
  .meta({ description: "After how many days it runs out." });
const revoked = { 204: { description: "It opens nothing any more.", body: null } };

export const listTokens = operation({
  id: "listTokens",
  method: "get",
  path: `${WORKSPACE}/tokens`,
  summary: "One's own tokens in this workspace, newest first",
  access: "read",
  needs: "session",
  params: place,
  query: nothing,
  body: null,
  answers: {
    200: {
      description: "Those that were not revoked.",
      body: z.strictObject({ tokens: z.array(tokenResource) }),
    },
  },
});

export const makeToken = operation({
  id: "makeToken",
  lasting: true,
  method: "post",
  path: `${WORKSPACE}/tokens`,
  summary: "Make a token that acts as oneself",
  access: "read",
  needs: "fresh",
  params: place,
  query: nothing,
  body: z.strictObject({ name: nameText, reach, days }),
  answers: { 201: { description: "The token, shown this once.", body: newToken } },
});

export const revokeToken = operation({
  id: "revokeToken",
  method: "post",
  path: `${WORKSPACE}/tokens/{token}/revoke`,
  summary: "Revoke one's own token, at once and for good",
  access: "read",
  needs: "session",
  params: one,
  query: nothing,
  body: nothing,
  answers: revoked,
});

export const listServiceTokens = operation({
  id: "listServiceTokens",
  method: "get",
  path: `${WORKSPACE}/service-tokens`,
  summary: "The services that may enter this workspace, newest first",
  access: "administer",
  needs: "session",
  params: place,
  query: nothing,
  body: null,
  answers: {
    200: {
      description: "Those that were not revoked.",
      body: z.strictObject({ tokens: z.array(serviceTokenResource) }),
    },
  },
});

export const makeServiceToken = operation({
  id: "makeServiceToken",
  lasting: true,
  method: "post",
  path: `${WORKSPACE}/service-tokens`,
  summary: "Make a token for a program that acts under a name of its own",
  access: "administer",
  needs: "fresh",
  params: place,
  query: nothing,
  body: z.strictObject({ name: nameText, role: z.enum(["viewer", "member", "admin"]), days }),
  answers: { 201: { description: "The token, shown this once.", body: newServiceToken } },
});

export const revokeServiceToken = operation({
  id: "revokeServiceToken",
  method: "post",
  path: `${WORKSPACE}/service-tokens/{token}/revoke`,
  summary: "Shut a service out, at once and for good; what it did keeps its name",
  access: "administer",
  needs: "session",
  params: one,
  query: nothing,
  body: nothing,
  answers: revoked,
});

export const tokenOperations: readonly Operation[] = [
  listTokens,
  makeToken,
  revokeToken,
  listServiceTokens,
  makeServiceToken,
  revokeServiceToken,
];
