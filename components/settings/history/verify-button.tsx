"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { verifyHistory } from "@/lib/client/workspace-settings";
import { ProblemNote } from "../problem-note.tsx";

const MOST_SHOWN = 20;
const counted = (number: number, word: string) =>
  `${number.toLocaleString("en-GB")} ${word}${number === 1 ? "" : "s"}`;

/** Follows the chains and says what it found. */
export function VerifyButton({ slug }: { slug: string }) {
  const { mutate, isPending, data, error } = useMutation(verifyHistory(slug));
  return (
    <div className="grid justify-items-start gap-3">
      <Button pending={isPending} onClick={() => mutate()}>
        Verify now
      </Button>
      <ProblemNote problem={error} />
      <div role="status" className="grid gap-2">
        {data?.whole && (
          <p className="flex items-start gap-2">
            <CircleCheck aria-hidden="true" className="mt-0.75 size-4 shrink-0 text-success" />
            Everything follows from the history, and nobody rewrote it: {counted(data.events, "event")},{" "}
            {counted(data.decisions, "decision")}.
          </p>
        )}
        {data && !data.whole && (
          <ProblemNote title={`${counted(data.findings.length, "thing")} not as the history says`}>
            <ul className="list-disc pl-5">
              {data.findings.slice(0, MOST_SHOWN).map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
            </ul>
          </ProblemNote>
        )}
      </div>
    </div>
  );
}
