import { listPeople } from "@/lib/server/people/member-operations.ts";
import { readPeople } from "@/lib/server/people/members.ts";
import { json, serveRead } from "@/lib/server/route.ts";

export const GET = serveRead(listPeople, async ({ scope, query }) =>
  json({ status: 200, body: await readPeople(scope, query) }),
);
