import { proveAgain } from "@/lib/server/account/credentials.ts";
import { reauthenticate } from "@/lib/server/account/operations.ts";
import { servePersonWrite } from "@/lib/server/person-route.ts";
import { noContent } from "@/lib/server/route.ts";

export const POST = servePersonWrite(reauthenticate, async ({ visitor, body, headers }) => {
  await proveAgain(visitor, body, headers);
  return noContent();
});
