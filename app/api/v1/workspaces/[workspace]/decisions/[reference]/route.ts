import { changeDecision } from "@/lib/server/decisions/commands.ts";
import { editDecision, getDecision } from "@/lib/server/decisions/operations.ts";
import { readDecision } from "@/lib/server/decisions/queries.ts";
import { json, serveRead, serveWrite } from "@/lib/server/route.ts";

export const GET = serveRead(getDecision, async ({ scope, params }) => {
  const decision = await readDecision(scope, params.reference);
  return json({ status: 200, body: decision, headers: { etag: `"${decision.version}"` } });
});

export const PATCH = serveWrite(editDecision, ({ scope, params, body, version, write }) =>
  changeDecision(scope, params.reference, { type: "edit", input: body }, version, write),
);
