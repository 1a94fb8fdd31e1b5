"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { aboutDecision, UNDO_SECONDS } from "@/components/decisions/page/undo-toast";
import { showToast } from "@/components/ui/toast";
import { sendAct } from "@/lib/client/acts";
import { decisionHref, listKey } from "@/lib/client/decision-list";
import { openDecision } from "@/lib/client/open-decision";
import type { CommandInput } from "@/lib/decisions/commands";
import type { Receipt } from "@/lib/server/decisions/resource/receipt";

/** Logs a decision, says so with a way to it and a way back, and makes the lists on the page anew. */
export function useLog(slug: string) {
  const client = useQueryClient();
  const router = useRouter();
  const refresh = () => {
    void client.invalidateQueries({ queryKey: listKey(slug) });
    router.refresh();
  };
  const undo = useMutation({
    mutationFn: ({ reference, batch }: Pick<Receipt, "reference" | "batch">) =>
      sendAct({ slug, reference }, { type: "undo", input: { batch } }),
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
    onSuccess: ({ reference, batch }, { title }) => {
      refresh();
      showToast({
        title: `${reference} logged`,
        description: title,
        href: decisionHref(slug, reference),
        about: aboutDecision({ slug, reference }),
        action: { label: "Undo", run: () => undo.mutate({ reference, batch }) },
        seconds: UNDO_SECONDS,
      });
    },
  });
}
