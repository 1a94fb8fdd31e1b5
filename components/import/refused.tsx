import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Problem } from "@/lib/client/problem";
import { refusal } from "./words.ts";

/** A look that failed, and another try where that may help; a file that cannot be read stays one. */
export function Refused({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  // What was changed may stand far down.
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={box}>
      <Callout tone="danger" title={problem.message} urgent>
        <div className="grid justify-items-start gap-2.5">
          <p>{refusal(problem)}</p>
          {!Object.hasOwn(problem.fields, "file") && (
            <Button size="sm" onClick={onAgain}>
              Try again
            </Button>
          )}
        </div>
      </Callout>
    </div>
  );
}
