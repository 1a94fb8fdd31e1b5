import { restore } from "@/lib/server/people/going.ts";
import { restorePerson } from "@/lib/server/people/member-operations.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(restorePerson, ({ scope, params, write }) =>
  restore(scope, params.person, write),
);
