import { startSession } from "@/lib/server/account/start-session.ts";
import { makeFirstSteward } from "@/lib/server/people/first-steward.ts";
import { firstRun } from "@/lib/server/people/operations.ts";
import { json, serveAnyone } from "@/lib/server/route.ts";
import { withLink } from "@/lib/server/throttle/links.ts";

export const POST = serveAnyone(firstRun, async ({ body, headers }) => {
  const { token, name, email, password, workspaceName, timeZone } = body;
  const account = { name, email, password };
  const workspace = { name: workspaceName, timeZone };
  const { slug, personId } = await withLink(headers, () => makeFirstSteward(token, account, workspace));
  return json({ status: 201, body: { workspace: { slug } } }, await startSession(personId, headers));
});
