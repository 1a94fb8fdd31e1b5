import { serveWrite } from "@/lib/server/route.ts";
import { changeTeam } from "@/lib/server/teams/commands.ts";
import * as operations from "@/lib/server/teams/operations.ts";

export const PATCH = serveWrite(operations.changeTeam, ({ scope, params, body, write }) =>
  changeTeam(scope, params.team, body, write),
);
