"use client";

import { Check, ChevronDown, Circle } from "lucide-react";
import { useId, useState } from "react";
import { ERASED } from "@/components/decisions/words";
import { cn } from "@/components/ui/cn";
import type { Decision } from "@/lib/client/decisions";
import { Prose } from "../prose.tsx";
import { useAct } from "../use-act.ts";
import { When } from "../when.tsx";
import { EditQuestion } from "./edit-question.tsx";

type Question = Decision["questions"][number];

/** Who asked, and who answered. */
function By({
  question: { by, at, answer },
  nameOf,
}: {
  question: Question;
  nameOf: (id: string) => string;
}) {
  return (
    <p className="text-ink-faint text-sm">
      {answer ? "Answered" : "Asked"} by {nameOf(answer?.by ?? by)} · <When at={answer?.at ?? at} />
    </p>
  );
}

/** A box to tick; what does not change is a mark. */
function Tick({ question, writable }: { question: Question; writable: boolean }) {
  const { mutate, isPending } = useAct();
  const { seq: asked, question: words, answer } = question;
  if (!writable)
    return (
      <span className="grid size-6 place-items-center">
        {answer ? (
          <Check aria-hidden="true" className="size-4 text-success" />
        ) : (
          <Circle aria-hidden="true" className="size-4 text-ink-faint" />
        )}
        <span className="sr-only">{answer ? "Answered:" : "Not answered:"}</span>
      </span>
    );
  return (
    <input
      type="checkbox"
      aria-label={`Answered: ${words ?? ERASED}`}
      checked={answer !== null}
      onChange={() =>
        isPending ||
        mutate(
          answer
            ? { act: { type: "withdrawAnswer", input: { asked } }, done: "Not answered any more" }
            : { act: { type: "answerQuestion", input: { asked } }, done: "Answered" },
        )
      }
      className="m-1 size-4 accent-accent pointer-coarse:m-0 pointer-coarse:size-6"
    />
  );
}

type QuestionRowProps = {
  question: Question;
  writable: boolean;
  nameOf: (id: string) => string;
};

/** One question. Ticking answers it; pressing its words unfolds a place for the answer. */
export function QuestionRow({ question, writable, nameOf }: QuestionRowProps) {
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const { question: words, answer } = question;
  const shown = words ?? ERASED;
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 py-2.5 first:pt-0 last:pb-0">
      <Tick question={question} writable={writable} />
      <div className="grid gap-1">
        {writable ? (
          <button
            type="button"
            aria-expanded={unfolded}
            aria-controls={unfolded ? id : undefined}
            onClick={() => setUnfolded(!unfolded)}
            className="flex items-start justify-between gap-3 rounded-sm text-left font-medium hover:text-accent pointer-coarse:min-h-11"
          >
            <span className="wrap-anywhere min-w-0">{shown}</span>
            <ChevronDown
              aria-hidden="true"
              className={cn(
                "mt-1 size-4 shrink-0 text-ink-faint transition-transform",
                unfolded && "rotate-180",
              )}
            />
          </button>
        ) : (
          <p className="wrap-anywhere font-medium">{shown}</p>
        )}
        {answer?.text && !unfolded && <Prose text={answer.text} className="text-ink-soft" />}
        <By question={question} nameOf={nameOf} />
        {unfolded && (
          <div id={id} className="pt-2">
            <EditQuestion question={question} onDone={() => setUnfolded(false)} />
          </div>
        )}
      </div>
    </li>
  );
}
