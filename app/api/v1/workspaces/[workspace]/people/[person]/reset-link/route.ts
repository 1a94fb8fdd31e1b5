import * as operations from "@/lib/server/account/operations.ts";
import { originOf } from "@/lib/server/account/origin.ts";
import { makeResetLink } from "@/lib/server/account/reset.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(operations.makeResetLink, ({ scope, params, body, write, headers }) =>
  makeResetLink(scope, params.person, body, write, originOf(headers)),
);
