import { leave } from "@/lib/server/people/going.ts";
import { leaveWorkspace } from "@/lib/server/people/member-operations.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(leaveWorkspace, ({ scope, body, write }) => leave(scope, body, write));
