"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Refusal } from "@/components/ui/complaint";
import { areaStyles } from "@/components/ui/control-styles";
import { useAct } from "../use-act.ts";
import type { Entry, ListKind } from "./entries.ts";

type Props = { entry: Entry; kind: ListKind; onDone: () => void };

/** What settles an entry, in words; or why it does not matter after all. */
export function EditEntry({ entry: { seq, settled }, kind, onDone }: Props) {
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error } = useAct();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another field stands there now
  useEffect(() => form.current?.querySelector("textarea")?.focus(), [leaving]);
  const submit = settled ? "Save" : kind.settled;
  return (
    <form
      ref={form}
      className="grid gap-3"
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get("words");
        const words = typeof typed === "string" ? typed.trim() : "";
        if (isPending) return;
        if (!leaving && settled && words === (settled.text ?? "")) onDone();
        else mutate(leaving ? kind.remove(seq, words) : kind.settle(seq, words), { onSuccess: onDone });
      }}
    >
      <label key={String(leaving)} className="grid gap-1.5 font-medium">
        {leaving ? "Why does it not matter after all?" : kind.settling}
        <textarea
          name="words"
          rows={2}
          maxLength={2_000}
          required={leaving}
          defaultValue={leaving ? "" : (settled?.text ?? "")}
          className={`${areaStyles} font-normal`}
        />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" pending={isPending}>
          {leaving ? "Take it off" : submit}
        </Button>
        <Button size="sm" variant="quiet" onClick={leaving ? () => setLeaving(false) : onDone}>
          Leave it
        </Button>
        {!leaving && (
          <Button size="sm" variant="quiet" className="sm:ml-auto" onClick={() => setLeaving(true)}>
            Take it off the list
          </Button>
        )}
      </div>
      <Refusal error={error} />
    </form>
  );
}
