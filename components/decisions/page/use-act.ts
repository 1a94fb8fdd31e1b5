"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { prepare, whenQuiet } from "@/components/ui/when-it-comes";
import { type Act, type Decision, decisionKey } from "@/lib/client/decisions";
import { unreachable } from "@/lib/client/problem";
import { useRoom } from "./room.tsx";

/** Nobody acts before they have looked: what acting takes is fetched once the page is there. Where it does not come, nothing was sent. */
const acting = () =>
  Promise.all([
    import("@/lib/client/acts"),
    import("@/lib/client/prediction"),
    import("./take-back.ts"),
  ]).catch(() => Promise.reject(unreachable()));

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
  const mayAct = room.viewer.role !== "viewer";
  useEffect(() => (mayAct ? whenQuiet(() => prepare(acting)) : undefined), [mayAct]);
  return useMutation({
    mutationFn: async ({ act }: Deed) => {
      const [{ sendAct }] = await acting();
      return sendAct(room, act);
    },
    onMutate: async ({ act }) => {
      const [[, { predict }]] = await Promise.all([acting(), client.cancelQueries({ queryKey })]);
      const before = client.getQueryData<Decision>(queryKey);
      const actor = { id: room.viewer.id, at: new Date().toISOString() };
      client.setQueryData<Decision>(queryKey, (decision) => decision && predict(decision, act, actor));
      return { before };
    },
    onError: (_, __, kept) => client.setQueryData(queryKey, kept?.before),
    onSuccess: async ({ batch }, { done }) => {
      const [, , { offerUndo }] = await acting();
      offerUndo(client, room, done, batch);
    },
    // Not waited for: what was typed is saved, and its form may close.
    onSettled: () => {
      void client.invalidateQueries({ queryKey });
    },
  });
}
