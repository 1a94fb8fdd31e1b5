"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast";
import { type Act, type Decision, decisionKey, sendAct } from "@/lib/client/decisions";
import { predict } from "@/lib/client/prediction";
import { useRoom } from "./room.tsx";

/** How long the server lets somebody take back what they did. */
const UNDO_SECONDS = 60;

export interface Deed {
  readonly act: Act;
  /** What to say when it is done: "Position taken". */
  readonly done: string;
}

/** Takes back one's last act. */
export function useUndo() {
  const room = useRoom();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sendAct(room, { type: "undo", input: {} }),
    onSuccess: () => showToast({ title: "Taken back" }),
    onError: (problem) =>
      showToast({ title: "Not taken back", description: problem.detail ?? problem.message, failed: true }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: decisionKey(room) });
    },
  });
}

/**
 * Does something to the decision: shows at once what will probably come of it, asks the server, offers to undo it. A refusal puts
 * everything back and is left to whoever asked, who still has what was typed.
 */
export function useAct() {
  const room = useRoom();
  const client = useQueryClient();
  const undo = useUndo();
  const queryKey = decisionKey(room);
  return useMutation({
    mutationFn: ({ act }: Deed) => sendAct(room, act),
    onMutate: async ({ act }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<Decision>(queryKey);
      const actor = { id: room.viewer.id, at: new Date().toISOString() };
      client.setQueryData<Decision>(queryKey, (decision) => decision && predict(decision, act, actor));
      return { before };
    },
    onError: (_, __, kept) => client.setQueryData(queryKey, kept?.before),
    onSuccess: (_, { done }) =>
      showToast({
        title: done,
        action: { label: "Undo", run: () => undo.mutate() },
        seconds: UNDO_SECONDS,
      }),
    // Not waited for: what was typed is saved, and its form may close.
    onSettled: () => {
      void client.invalidateQueries({ queryKey });
    },
  });
}
