"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useDesk } from "./desk-context.ts";

type LogButtonProps = { className?: string; children?: string };

/** Opens the quick log; not there for those who only read. */
export function LogButton({ className, children = "Log a decision" }: LogButtonProps) {
  const desk = useDesk();
  if (!desk?.mayWrite) return null;
  return (
    <Button
      variant="primary"
      aria-haspopup="dialog"
      aria-keyshortcuts="c"
      onPointerEnter={() => desk.prepare("log")}
      onFocus={() => desk.prepare("log")}
      onClick={() => desk.open("log")}
      className={cn("shrink-0", className)}
    >
      <Plus aria-hidden="true" className="size-4" />
      {children}
    </Button>
  );
}
