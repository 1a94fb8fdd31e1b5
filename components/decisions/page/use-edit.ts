"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sendEdit } from "@/lib/client/acts";
import { copyAfter } from "@/lib/client/conflict";
import { type Decision, decisionKey, type Edit } from "@/lib/client/decisions";
import { endOf } from "@/lib/decisions/time";
import { useRoom } from "./room.tsx";
import { offerUndo } from "./take-back.ts";

type Editable = Pick<Decision, "title" | "question" | "due" | "tags">;

const same = (a: Editable, b: Editable, fields: readonly (keyof Editable)[]) =>
  fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));

/** What somebody began to edit. */
export type EditBase = Editable & Pick<Decision, "version">;

/** As text, so that it can stand in a draft: whoever goes on with one still edits what they had read. */
export const writeBase = ({ version, title, question, due, tags }: EditBase) =>
  JSON.stringify({ version, title, question, due, tags });

const isBase = (value: unknown): value is EditBase =>
  typeof value === "object" &&
  value !== null &&
  ["version", "title", "question", "due"].every((name) => name in value) &&
  "tags" in value &&
  Array.isArray(value.tags);

export function readBase(text: string | undefined): EditBase | null {
  try {
    const base: unknown = JSON.parse(text ?? "null");
    return isBase(base) ? base : null;
  } catch {
    return null;
  }
}

/**
 * Edits what one began to edit. Where somebody was faster with something else, nothing is in the way and the edit goes on; where they
 * changed the very same, both versions are shown (`theirs`) and whoever edits chooses.
 */
export function useEdit(begunWith: EditBase) {
  const room = useRoom();
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<Decision | null>(null);
  const base = theirs ?? begunWith;
  const queryKey = decisionKey(room);

  const send = async (edit: Edit) => {
    const fields = (["title", "question", "due", "tags"] as const).filter((field) => field in edit);
    for (let from: EditBase = base; ; ) {
      try {
        return await sendEdit(room, edit, from.version);
      } catch (error) {
        const current = copyAfter(error);
        if (current === null) throw error;
        if (!same(base, current, fields)) {
          setTheirs(current);
          throw error;
        }
        from = current;
      }
    }
  };

  const mutation = useMutation({
    mutationFn: send,
    onMutate: async ({ due, title, question, tags }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<Decision>(queryKey);
      const seen = {
        ...(title !== undefined && { title }),
        ...(question !== undefined && { question }),
        ...(tags && { tags }),
        ...(due !== undefined && { due: due === null ? null : endOf(due, room.zone) }),
      };
      client.setQueryData<Decision>(queryKey, (now) => now && { ...now, ...seen });
      return { before };
    },
    onError: (_, __, kept) => client.setQueryData(queryKey, kept?.before),
    onSuccess: ({ batch }) => {
      offerUndo(client, room, "Changed", batch);
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey });
    },
  });
  return { ...mutation, theirs };
}
