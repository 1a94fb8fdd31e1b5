import { mark } from "@/lib/server/home/commands.ts";
import { markEntry } from "@/lib/server/home/operations.ts";
import { serveWrite } from "@/lib/server/route.ts";

export const POST = serveWrite(markEntry, ({ scope, body, write }) => mark(scope, body, write));
