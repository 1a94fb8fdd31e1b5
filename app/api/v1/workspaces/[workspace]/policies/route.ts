import { json, serveRead } from "@/lib/server/route.ts";
import { listPolicies } from "@/lib/server/workspace/operations.ts";
import { readPolicies } from "@/lib/server/workspace/policies.ts";

export const GET = serveRead(listPolicies, async ({ scope }) =>
  json({ status: 200, body: { policies: await readPolicies(scope) } }),
);
