import { startSession } from "@/lib/server/people/accounts.ts";
import { makeFirstSteward } from "@/lib/server/people/first-steward.ts";
import { firstRun } from "@/lib/server/people/operations.ts";
import { json, serveAnyone } from "@/lib/server/route.ts";

export const POST = serveAnyone(firstRun, async ({ body, headers }) => {
  const { token, name, email, password, workspaceName, timeZone } = body;
  const account = { name, email, password };
  const workspace = await makeFirstSteward(token, account, { name: workspaceName, timeZone });
  return json({ status: 201, body: { workspace } }, await startSession(account, headers));
});
