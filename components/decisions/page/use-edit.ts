"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sendEdit } from "@/lib/client/acts";
import { type Decision, decisionKey, type Edit } from "@/lib/client/decisions";
import { Problem } from "@/lib/client/problem";
import { useRoom } from "./room.tsx";
import { offerUndo } from "./take-back.ts";
import { useDecision } from "./use-decision.ts";

type Editable = Pick<Decision, "title" | "question" | "due" | "tags">;

/** Whether a conflict brought the copy that is there now. */
const isCopy = (value: unknown): value is Decision =>
  typeof value === "object" && value !== null && "version" in value && "tags" in value;

const same = (a: Editable, b: Editable, fields: readonly (keyof Editable)[]) =>
  fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));

/**
 * Edits what one began to edit. Where somebody was faster with something else, nothing is in the way and the edit goes on; where they
 * changed the very same, both versions are shown (`theirs`) and whoever edits chooses.
 */
export function useEdit(onDone: () => void) {
  const room = useRoom();
  const client = useQueryClient();
  const decision = useDecision();
  const [base, setBase] = useState(decision);
  const [theirs, setTheirs] = useState<Decision | null>(null);
  const queryKey = decisionKey(room);

  const send = async (edit: Edit) => {
    const fields = (["title", "question", "due", "tags"] as const).filter((field) => field in edit);
    for (let from = base; ; ) {
      try {
        return await sendEdit(room, edit, from.version);
      } catch (error) {
        const current = error instanceof Problem ? error.current : null;
        if (!isCopy(current)) throw error;
        if (!same(base, current, fields)) {
          setTheirs(current);
          setBase(current);
          throw error;
        }
        from = current;
      }
    }
  };

  const mutation = useMutation({
    mutationFn: send,
    onMutate: async ({ due: _, title, question, tags }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<Decision>(queryKey);
      const seen = {
        ...(title !== undefined && { title }),
        ...(question !== undefined && { question }),
        ...(tags && { tags }),
      };
      client.setQueryData<Decision>(queryKey, (now) => now && { ...now, ...seen });
      return { before };
    },
    onError: (_, __, kept) => client.setQueryData(queryKey, kept?.before),
    onSuccess: () => {
      offerUndo(client, room, "Changed");
      onDone();
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey });
    },
  });
  return { ...mutation, theirs };
}
