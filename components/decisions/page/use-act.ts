"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sendAct } from "@/lib/client/acts";
import { type Act, type Decision, decisionKey } from "@/lib/client/decisions";
import { predict } from "@/lib/client/prediction";
import { useRoom } from "./room.tsx";
import { offerUndo } from "./take-back.ts";

interface Deed {
  readonly act: Act;
  /** What to say when it is done: "Position taken". */
  readonly done: string;
}

/**
 * Does something to the decision: shows at once what will probably come of it, asks the server, offers to undo it. A refusal puts
 * everything back and is left to whoever asked, who still has what was typed.
 */
export function useAct() {
  const room = useRoom();
  const client = useQueryClient();
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
    onSuccess: (_, { done }) => offerUndo(client, room, done),
    // Not waited for: what was typed is saved, and its form may close.
    onSettled: () => {
      void client.invalidateQueries({ queryKey });
    },
  });
}
