import { servePersonWrite } from "@/lib/server/person-route.ts";
import { json } from "@/lib/server/route.ts";
import { makeAnother } from "@/lib/server/workspace/another.ts";
import { makeWorkspace } from "@/lib/server/workspace/operations.ts";

export const POST = servePersonWrite(makeWorkspace, async ({ visitor, body, headers }) => {
  const workspace = await makeAnother(visitor.id, body, headers.get("idempotency-key"));
  return json({ status: 201, body: { workspace } });
});
