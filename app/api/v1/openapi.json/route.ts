import { openApiDocument } from "@/lib/server/openapi.ts";
import { json, wrapped } from "@/lib/server/route.ts";

export const GET = wrapped(async () => json({ status: 200, body: openApiDocument() }));
