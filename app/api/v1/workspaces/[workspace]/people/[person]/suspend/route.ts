import { suspend } from "@/lib/server/people/going.ts";
import { suspendPerson } from "@/lib/server/people/member-operations.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(suspendPerson, ({ scope, params, write }) =>
  suspend(scope, params.person, write),
);
