import { serveWrite } from "@/lib/server/route.ts";
import { deleteTeam } from "@/lib/server/teams/deleting.ts";
import * as operations from "@/lib/server/teams/operations.ts";

export const POST = serveWrite(operations.deleteTeam, ({ scope, params, write }) =>
  deleteTeam(scope, params.team, write),
);
