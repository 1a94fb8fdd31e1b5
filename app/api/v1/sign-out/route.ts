import { endSession } from "@/lib/server/people/accounts.ts";
import { signOut } from "@/lib/server/people/operations.ts";
import { serveAnyone } from "@/lib/server/route.ts";

export const POST = serveAnyone(signOut, async ({ headers }) => {
  return new Response(null, { status: 204, headers: await endSession(headers) });
});
