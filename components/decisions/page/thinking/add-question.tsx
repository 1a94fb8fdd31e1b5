"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { controlStyles } from "@/components/ui/control-styles";
import { useAct } from "../use-act.ts";

/** One line at the end of a list; Enter puts it there, and the next one can be typed. */
export function AddQuestion() {
  const form = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error } = useAct();
  return (
    <form
      ref={form}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get("question");
        const question = typeof typed === "string" ? typed.trim() : "";
        if (question === "" || isPending) return;
        mutate(
          { act: { type: "addQuestion", input: { question } }, done: "On the list" },
          { onSuccess: () => form.current?.reset() },
        );
      }}
    >
      <div className="flex gap-2">
        <input
          name="question"
          aria-label="Put a question on the list"
          placeholder="What else would you want to know?"
          maxLength={200}
          autoComplete="off"
          className={controlStyles}
        />
        <Button type="submit" pending={isPending}>
          Add
        </Button>
      </div>
      {error && (
        <p role="alert" className="text-danger text-sm">
          {error.message}. {error.detail}
        </p>
      )}
    </form>
  );
}
