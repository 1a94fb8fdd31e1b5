import { changeMember } from "@/lib/server/people/change-member.ts";
import { changePerson, getPerson } from "@/lib/server/people/member-operations.ts";
import { readMember } from "@/lib/server/people/members.ts";
import { json, serveRead, serveWrite } from "@/lib/server/route.ts";

export const GET = serveRead(getPerson, async ({ scope, params }) => {
  const body = await readMember(scope, params.person);
  return json({ status: 200, headers: { etag: `"${body.version}"` }, body });
});

export const PATCH = serveWrite(changePerson, ({ scope, params, body, version, write }) =>
  changeMember(scope, params.person, body, version, write),
);
