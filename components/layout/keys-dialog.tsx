"use client";

import { Dialog } from "@/components/ui/dialog";
import { useDesk } from "./desk-context.ts";
import { KeyGroups } from "./key-groups.tsx";
import { allKeys } from "./keys.ts";

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const desk = useDesk();
  return (
    <Dialog title="Keys" open={open} onClose={onClose}>
      {desk && <KeyGroups groups={allKeys(desk)} />}
    </Dialog>
  );
}
