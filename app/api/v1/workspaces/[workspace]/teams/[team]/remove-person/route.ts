import { serveWrite } from "@/lib/server/route.ts";
import { removeFromTeam } from "@/lib/server/teams/commands.ts";
import * as operations from "@/lib/server/teams/operations.ts";

export const POST = serveWrite(operations.removeFromTeam, ({ scope, params, body, write }) =>
  removeFromTeam(scope, params.team, body.person, write),
);
