"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";

const NewWorkspaceDialog = dynamic(
  () => import("./new-workspace-dialog.tsx").then((module) => module.NewWorkspaceDialog),
  { ssr: false },
);

/** For whoever stands in no workspace, and so before no account menu. */
export function NewWorkspaceButton({ children }: { children: string }) {
  const [making, setMaking] = useState<"never" | "open" | "closed">("never");
  return (
    <>
      <Button variant="primary" size="lg" onClick={() => setMaking("open")}>
        {children}
      </Button>
      {making !== "never" && (
        <NewWorkspaceDialog open={making === "open"} onClose={() => setMaking("closed")} />
      )}
    </>
  );
}
