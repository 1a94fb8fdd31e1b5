import type { QueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast";
import { sendAct } from "@/lib/client/acts";
import { decisionKey, type Place } from "@/lib/client/decisions";
import { Problem } from "@/lib/client/problem";
import { aboutDecision, UNDO_SECONDS } from "./undo-toast.ts";

/**
 * Takes back one's last act, and says whether it could.
 *
 * @param batch the act that is meant; refused where another one came after it.
 */
export async function takeBack(client: QueryClient, place: Place, batch?: string): Promise<void> {
  try {
    await sendAct(place, { type: "undo", input: { ...(batch !== undefined && { batch }) } });
    showToast({ title: "Taken back" });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    showToast({ title: "Not taken back", description: error.detail ?? error.message, failed: true });
  }
  void client.invalidateQueries({ queryKey: decisionKey(place) });
}

/** Says that something is done, and offers to take it back as long as the server allows it. */
export function offerUndo(client: QueryClient, place: Place, done: string, batch: string): void {
  const action = { label: "Undo", run: () => void takeBack(client, place, batch) };
  showToast({ title: done, about: aboutDecision(place), action, seconds: UNDO_SECONDS });
}
