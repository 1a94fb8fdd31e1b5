"use client";

import { useDesk } from "@/components/layout/desk-context";
import { Dialog } from "@/components/ui/dialog";
import { LogForm } from "./log-form.tsx";

export function LogDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const desk = useDesk();
  if (!desk) return null;
  return (
    <Dialog title="Log a decision" open={open} onClose={onClose}>
      <LogForm slug={desk.slug} zone={desk.zone} onDone={onClose} />
    </Dialog>
  );
}
