import { listCommitments } from "@/lib/server/commitments/operations.ts";
import { readLedger } from "@/lib/server/commitments/queries.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(listCommitments, async ({ scope, query }) =>
  json({ status: 200, body: await readLedger(scope, query) }),
);
