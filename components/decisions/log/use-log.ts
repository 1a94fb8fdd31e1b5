"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { showToast } from "@/components/ui/toast";
import { sendAct } from "@/lib/client/acts";
import { decisionHref, listKey } from "@/lib/client/decision-list";
import { openDecision } from "@/lib/client/open-decision";
import type { CommandInput } from "@/lib/decisions/commands";

/** It can be taken back for a minute; the offer goes a little earlier, so that it never comes too late. */
const UNDO_SECONDS = 50;

/** Logs a decision, says so with a way to it and a way back, and makes the lists on the page anew. */
export function useLog(slug: string) {
  const client = useQueryClient();
  const router = useRouter();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: listKey(slug) });
    router.refresh();
  };
  const undo = useMutation({
    mutationFn: (reference: string) => sendAct({ slug, reference }, { type: "undo", input: {} }),
    onSuccess: () => {
      refresh();
      showToast({ title: "Taken back" });
    },
    onError: (problem) =>
      showToast({
        title: problem.message,
        failed: true,
        ...(problem.detail && { description: problem.detail }),
      }),
  });
  return useMutation({
    mutationFn: (input: CommandInput<"open">) => openDecision(slug, input),
    onSuccess: ({ reference }, { title }) => {
      refresh();
      showToast({
        title: `${reference} logged`,
        description: title,
        href: decisionHref(slug, reference),
        action: { label: "Undo", run: () => undo.mutate(reference) },
        seconds: UNDO_SECONDS,
      });
    },
  });
}
