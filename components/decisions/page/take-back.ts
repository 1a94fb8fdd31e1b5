import type { QueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast";
import { sendAct } from "@/lib/client/acts";
import { decisionKey, type Place } from "@/lib/client/decisions";
import { Problem } from "@/lib/client/problem";

/** How long the server lets somebody take back what they did. */
const UNDO_SECONDS = 60;

/** Takes back one's last act, and says whether it could. */
export async function takeBack(client: QueryClient, place: Place): Promise<void> {
  try {
    await sendAct(place, { type: "undo", input: {} });
    showToast({ title: "Taken back" });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    showToast({ title: "Not taken back", description: error.detail ?? error.message, failed: true });
  }
  void client.invalidateQueries({ queryKey: decisionKey(place) });
}

/** Says that something is done, and offers to take it back as long as the server allows it. */
export function offerUndo(client: QueryClient, place: Place, done: string): void {
  const action = { label: "Undo", run: () => void takeBack(client, place) };
  showToast({ title: done, action, seconds: UNDO_SECONDS });
}
