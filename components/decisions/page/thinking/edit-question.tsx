"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { areaStyles } from "@/components/ui/control-styles";
import type { Decision } from "@/lib/client/decisions";
import { useAct } from "../use-act.ts";

type Props = { question: Decision["questions"][number]; onDone: () => void };

/** The answer in words; or why the question does not matter after all. */
export function EditQuestion({ question: { seq: asked, answer }, onDone }: Props) {
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error } = useAct();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another field stands there now
  useEffect(() => form.current?.querySelector("textarea")?.focus(), [leaving]);

  const send = (words: string) =>
    leaving
      ? mutate(
          { act: { type: "removeQuestion", input: { asked, reason: words } }, done: "Taken off the list" },
          { onSuccess: onDone },
        )
      : mutate(
          {
            act: { type: "answerQuestion", input: { asked, ...(words && { answer: words }) } },
            done: "Answered",
          },
          { onSuccess: onDone },
        );
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
        if (!leaving && answer && words === (answer.text ?? "")) onDone();
        else send(words);
      }}
    >
      <label key={String(leaving)} className="grid gap-1.5 font-medium">
        {leaving ? "Why does it not matter after all?" : "What is the answer? (optional)"}
        <textarea
          name="words"
          rows={2}
          maxLength={2_000}
          required={leaving}
          defaultValue={leaving ? "" : (answer?.text ?? "")}
          className={`${areaStyles} font-normal`}
        />
      </label>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary" pending={isPending}>
          {leaving ? "Take it off" : answer ? "Save the answer" : "It is answered"}
        </Button>
        <Button size="sm" variant="quiet" onClick={leaving ? () => setLeaving(false) : onDone}>
          Leave it
        </Button>
        {!leaving && (
          <Button size="sm" variant="quiet" className="ml-auto" onClick={() => setLeaving(true)}>
            Take it off the list
          </Button>
        )}
      </div>
      {error && (
        <p role="alert" className="text-danger text-sm">
          {error.message}. {error.detail}
        </p>
      )}
    </form>
  );
}
