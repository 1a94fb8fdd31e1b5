"use client";

import type { Decision } from "@/lib/client/decisions";
import { Energy } from "./energy.tsx";
import { Steps } from "./steps.tsx";

/** Right after deciding: what it did to people, and what the steps changed. */
export function Afterwards(props: { decision: Decision; nameOf: (id: string) => string }) {
  return (
    <div className="grid gap-5">
      <Energy decision={props.decision} />
      <Steps {...props} />
    </div>
  );
}
