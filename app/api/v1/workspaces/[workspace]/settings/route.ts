import { json, serveRead, serveWrite } from "@/lib/server/route.ts";
import { changeSettings, getSettings } from "@/lib/server/workspace/operations.ts";
import { changeSettings as change, readSettingsOf } from "@/lib/server/workspace/settings.ts";

export const GET = serveRead(getSettings, async ({ scope }) => {
  const body = await readSettingsOf(scope);
  return json({ status: 200, headers: { etag: `"${body.version}"` }, body });
});

export const PATCH = serveWrite(changeSettings, ({ scope, body, version, write }) =>
  change(scope, body, version, write),
);
