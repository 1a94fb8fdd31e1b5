"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type RevocableRowProps = {
  name: string;
  /** The name as it stands in the row, with what belongs to it. */
  title: ReactNode;
  times: ReactNode;
  /** What ending it is called. */
  verb: string;
  pending: boolean;
  onEnd: () => void;
};

/** Something that opens a way in, with the way to end it. */
export function RevocableRow({ name, title, times, verb, pending, onEnd }: RevocableRowProps) {
  return (
    <li className="flex items-start justify-between gap-4 py-3">
      <div className="grid min-w-0 gap-0.5">
        {title}
        <p className="text-ink-soft text-sm">{times}</p>
      </div>
      <Button size="sm" variant="quiet" pending={pending} onClick={onEnd} aria-label={`${verb} ${name}`}>
        {verb}
      </Button>
    </li>
  );
}
