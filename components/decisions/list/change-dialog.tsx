"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { UNDO_SECONDS } from "@/components/decisions/page/undo-toast";
import { ERASED } from "@/components/decisions/words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import { type Change, type Changed, changeBack, changeMany } from "@/lib/client/change-many";
import type { Summary } from "@/lib/client/decision-list";
import { ChangeForm } from "./change-form.tsx";

type ChangeDialogProps = {
  slug: string;
  chosen: readonly Summary[];
  open: boolean;
  onClose: () => void;
  onChanged: () => void;
};

const decisionsIn = (n: number) => (n === 1 ? "1 decision" : `${n} decisions`);
const soAlready = (n: number) => (n === 0 ? "" : n === 1 ? "1 was so already." : `${n} were so already.`);

/** What could not be changed, and why. */
function Left({ changed: { done, same, left }, onClose }: { changed: Changed; onClose: () => void }) {
  return (
    <div className="grid gap-4">
      <p role="status">
        {decisionsIn(done.length)} changed. {soAlready(same)}{" "}
        {left.length === 1 ? "1 stayed as it is:" : `${left.length} stayed as they are:`}
      </p>
      <ul className="grid max-h-72 gap-3 overflow-y-auto rounded-md border border-line bg-sunken px-4 py-3">
        {left.map(({ reference, title, why }) => (
          <li key={reference}>
            <p className="wrap-anywhere font-medium">
              <span className="mr-2 font-mono text-ink-faint text-sm">{reference}</span>
              {title ?? ERASED}
            </p>
            <p className="text-ink-soft text-sm">{why}</p>
          </li>
        ))}
      </ul>
      <Button variant="primary" className="justify-self-start" onClick={onClose}>
        Done
      </Button>
    </div>
  );
}

/** Changes one thing about all selected decisions, says how far it is, and what could not be changed. */
export function ChangeDialog({ slug, chosen, open, onClose, onChanged }: ChangeDialogProps) {
  const client = useQueryClient();
  const router = useRouter();
  const [tried, setTried] = useState(0);
  // Only after something was changed: while nobody answers, the framework would put the browser's own page in the place of ours.
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ["decision", slug] });
    onChanged();
    router.refresh();
  };
  const undo = async ({ done }: Changed) => {
    const taken = await changeBack(slug, done);
    if (taken > 0) refresh();
    const missing = done.length - taken;
    showToast({
      title: `${decisionsIn(taken)} changed back`,
      ...(missing > 0 && {
        description: `${missing} not: something else was done there, or it is too late.`,
      }),
      failed: missing > 0,
    });
  };
  const { mutate, isPending, data } = useMutation({
    mutationFn: (change: Change) => changeMany(slug, chosen, change, setTried),
    onSuccess: (changed) => {
      const { done, same, left } = changed;
      if (done.length > 0) {
        refresh();
        showToast({
          title: `${decisionsIn(done.length)} changed`,
          about: `${slug}/many`,
          action: { label: "Undo", run: () => void undo(changed) },
          seconds: UNDO_SECONDS,
        });
      } else if (left.length === 0) {
        showToast({ title: "Nothing to change", description: soAlready(same) });
      }
      if (left.length === 0) onClose();
    },
  });
  return (
    <Dialog title={`Change ${decisionsIn(chosen.length)}`} open={open} onClose={onClose}>
      {data && data.left.length > 0 ? (
        <Left changed={data} onClose={onClose} />
      ) : (
        <ChangeForm
          slug={slug}
          pending={isPending}
          progress={isPending ? `${tried} of ${chosen.length} …` : ""}
          onChange={(change) => mutate(change)}
        />
      )}
    </Dialog>
  );
}
