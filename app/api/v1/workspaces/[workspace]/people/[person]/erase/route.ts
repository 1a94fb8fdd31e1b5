import { erase } from "@/lib/server/people/erase.ts";
import { erasePerson } from "@/lib/server/people/member-operations.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(erasePerson, ({ scope, params, write }) => erase(scope, params.person, write));
