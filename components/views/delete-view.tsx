"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { Problem } from "@/lib/client/problem";
import { deleteView, saveView, type ViewHere, type ViewsHere, viewsKey } from "@/lib/client/views";

const SECONDS_TO_UNDO = 10;

type DeleteViewProps = { here: ViewsHere; view: ViewHere; onDone: () => void };

/** Deletes a view at once; one's own can be had back for a moment. */
export function DeleteView({ here: { slug, page }, view, onDone }: DeleteViewProps) {
  const { name, search, shared, by } = view;
  const router = useRouter();
  const client = useQueryClient();
  const renew = () => {
    void client.invalidateQueries({ queryKey: viewsKey(slug) });
    router.refresh();
  };
  const complain = ({ message, detail }: Problem) =>
    showToast({ title: message, ...(detail && { description: detail }), failed: true });
  const { mutate: restore } = useMutation({ ...saveView(slug), onSuccess: renew, onError: complain });
  const { mutate, isPending } = useMutation({
    ...deleteView(slug, view.id),
    onSuccess: () => {
      renew();
      onDone();
      const undo = { label: "Undo", run: () => restore({ name, page, search, shared }) };
      const mine = by === null;
      showToast({ title: `Deleted: ${name}`, seconds: SECONDS_TO_UNDO, ...(mine && { action: undo }) });
    },
    onError: complain,
  });
  return (
    <Button variant="quiet" wide pending={isPending} onClick={() => mutate()}>
      {shared ? "Delete for everybody" : "Delete"}
    </Button>
  );
}
