"use client";

import { Pencil } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { ERASED } from "@/components/decisions/words";
import { Button } from "@/components/ui/button";
import type { Decision } from "@/lib/client/decisions";
import { EditInPlace, fetchEditor } from "./edit-lazily.tsx";

/** Longer ones are set smaller, so that what follows stays within reach. */
const LONG = 90;

/** The title, and the pencil that turns it into a field. */
export function Title({ decision, editable }: { decision: Decision; editable: boolean }) {
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) pencil.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  if (editing) {
    return (
      <>
        <h1 className="sr-only">{decision.title ?? ERASED}</h1>
        <EditInPlace field="title" label="Title" onDone={() => setEditing(false)} />
      </>
    );
  }
  const isLong = (decision.title?.length ?? 0) > LONG;
  return (
    <div>
      {/* The heading keeps room for the pencil behind its last word, so that it never stands alone on a line. */}
      <h1 className={`wrap-anywhere inline pr-10 font-semibold ${isLong ? "text-xl" : "text-2xl"}`}>
        {decision.title ?? ERASED}
      </h1>
      {editable && (
        <Button
          ref={pencil}
          variant="quiet"
          size="sm"
          aria-label="Edit the title"
          className="-my-1 -ml-9.5 align-text-bottom"
          onPointerEnter={fetchEditor}
          onFocus={fetchEditor}
          onClick={() => setEditing(true)}
        >
          <Pencil aria-hidden="true" className="size-3.5" />
        </Button>
      )}
    </div>
  );
}
