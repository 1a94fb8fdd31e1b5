import type { CommandInput } from "@/lib/decisions/commands";
import type { Receipt } from "@/lib/server/decisions/resource/receipt";
import { post } from "./write.ts";

/** Logs a decision. */
export const openDecision = (slug: string, input: CommandInput<"open">) =>
  post<Receipt>(`/api/v1/workspaces/${slug}/decisions`, input);
