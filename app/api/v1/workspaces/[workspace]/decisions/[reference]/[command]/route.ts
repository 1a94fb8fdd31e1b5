import { serveCommand } from "@/lib/server/decisions/addressed.ts";

export const POST = serveCommand;
