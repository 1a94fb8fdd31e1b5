"use client";

import { Button } from "@/components/ui/button";
import { Refusal } from "@/components/ui/complaint";
import { controlStyles } from "@/components/ui/control-styles";
import { useAct } from "./use-act.ts";

type RecordReadingProps = { share: number; onDone: () => void };

/** What follows once the slider was moved: a note, and the button that records it. */
export function RecordReading({ share, onDone }: RecordReadingProps) {
  const { mutate, isPending, error } = useAct();
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        const note = new FormData(event.currentTarget).get("note");
        const said = typeof note === "string" ? note.trim() : "";
        mutate(
          {
            act: { type: "logReading", input: { share, ...(said && { note: said }) } },
            done: `Reading of ${share} % recorded`,
          },
          { onSuccess: onDone },
        );
      }}
    >
      <label className="grid gap-1.5 font-medium">
        What changed? (optional)
        <input name="note" autoComplete="off" maxLength={2000} className={`${controlStyles} font-normal`} />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" pending={isPending}>
          Record {share} %
        </Button>
        <Button size="sm" variant="quiet" onClick={onDone}>
          Leave it
        </Button>
      </div>
      <Refusal error={error} />
    </form>
  );
}
