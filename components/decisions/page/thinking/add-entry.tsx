"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Refusal } from "@/components/ui/complaint";
import { controlStyles } from "@/components/ui/control-styles";
import { useAct } from "../use-act.ts";
import type { ListKind } from "./entries.ts";

/** One line at the end of a list; Enter puts it there, and the next one can be typed. */
export function AddEntry({ kind }: { kind: ListKind }) {
  const form = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error } = useAct();
  return (
    <form
      ref={form}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get(kind.field);
        const words = typeof typed === "string" ? typed.trim() : "";
        if (words === "" || isPending) return;
        mutate(kind.add(words), { onSuccess: () => form.current?.reset() });
      }}
    >
      <div className="flex gap-2">
        <input
          name={kind.field}
          aria-label={kind.addLabel}
          placeholder={kind.addHint}
          maxLength={200}
          autoComplete="off"
          className={controlStyles}
        />
        <Button type="submit" pending={isPending} className="pointer-coarse:h-11">
          Add
        </Button>
      </div>
      <Refusal error={error} />
    </form>
  );
}
