import { serveWrite } from "@/lib/server/route.ts";
import { addToTeam } from "@/lib/server/teams/commands.ts";
import * as operations from "@/lib/server/teams/operations.ts";

export const POST = serveWrite(operations.addToTeam, ({ scope, params, body, write }) =>
  addToTeam(scope, params.team, body.person, write),
);
