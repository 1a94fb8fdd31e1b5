import { json, serveRead, serveWrite } from "@/lib/server/route.ts";
import { makeTeam } from "@/lib/server/teams/commands.ts";
import * as operations from "@/lib/server/teams/operations.ts";
import { readTeams } from "@/lib/server/teams/queries.ts";

export const GET = serveRead(operations.listTeams, async ({ scope }) =>
  json({ status: 200, body: { teams: await readTeams(scope) } }),
);

export const POST = serveWrite(operations.makeTeam, ({ scope, body, write }) => makeTeam(scope, body, write));
