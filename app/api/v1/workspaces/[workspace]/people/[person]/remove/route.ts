import { remove } from "@/lib/server/people/going.ts";
import { removePerson } from "@/lib/server/people/member-operations.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(removePerson, ({ scope, params, body, write }) =>
  remove(scope, params.person, body, write),
);
