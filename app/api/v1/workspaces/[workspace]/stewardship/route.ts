import { handOver } from "@/lib/server/people/change-member.ts";
import { handOverStewardship } from "@/lib/server/people/member-operations.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(handOverStewardship, ({ scope, body, write }) =>
  handOver(scope, body.to, write),
);
