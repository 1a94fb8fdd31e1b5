import { AjarError } from "@/lib/errors.ts";
import { startSession } from "@/lib/server/people/accounts.ts";
import { signIn } from "@/lib/server/people/operations.ts";
import { workspacesOf } from "@/lib/server/people/queries.ts";
import { json, serveAnyone } from "@/lib/server/route.ts";

export const POST = serveAnyone(signIn, async ({ body, headers }) => {
  const cookies = await startSession(body, headers);
  if (!cookies)
    throw new AjarError(
      "wrong-credentials",
      "Check both and try again. Capital letters count in the password.",
    );
  return json({ status: 200, body: { workspaces: await workspacesOf(body.email) } }, cookies);
});
