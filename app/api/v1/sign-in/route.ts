import { signIn as enter } from "@/lib/server/account/sign-in.ts";
import { signIn } from "@/lib/server/people/operations.ts";
import { workspacesOfPerson } from "@/lib/server/people/queries.ts";
import { json, serveAnyone } from "@/lib/server/route.ts";

export const POST = serveAnyone(signIn, async ({ body, headers }) => {
  const { personId, cookies } = await enter(body, headers);
  const workspaces = (await workspacesOfPerson(personId)).map(({ slug }) => ({ slug }));
  return json({ status: 200, body: { workspaces } }, cookies);
});
