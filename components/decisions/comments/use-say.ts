"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRoom } from "@/components/decisions/page/room";
import { sendAct } from "@/lib/client/acts";
import { type Act, decisionKey } from "@/lib/client/decisions";

type Saying = Extract<Act, { type: "comment" | "editComment" | "deleteComment" }>;

/** Says, changes or deletes something in the discussion; what is shown is what the server has made of it. */
export function useSay() {
  const room = useRoom();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (saying: Saying) => sendAct(room, saying),
    onSuccess: () => client.invalidateQueries({ queryKey: decisionKey(room) }),
  });
}
