"use client";

import { Button } from "@/components/ui/button";
import { useLazily } from "@/components/ui/use-lazily";

const load = () => import("./new-workspace-dialog.tsx").then((module) => module.NewWorkspaceDialog);

/** For whoever stands in no workspace, and so before no account menu. */
export function NewWorkspaceButton({ children }: { children: string }) {
  const { Found, isOpen, show, close, note } = useLazily(load);
  return (
    <>
      <Button variant="primary" size="lg" onClick={show}>
        {children}
      </Button>
      {Found && <Found open={isOpen} onClose={close} />}
      {note}
    </>
  );
}
