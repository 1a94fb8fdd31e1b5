"use client";

import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useLazily } from "@/components/ui/use-lazily";
import type { Role } from "@/lib/decisions/words";

const loadLeave = () => import("./leave-dialog.tsx").then((module) => module.LeaveDialog);
const loadHand = () => import("./stewardship-dialog.tsx").then((module) => module.StewardshipDialog);

type OwnMembershipProps = { slug: string; workspaceName: string; role: Role; me: string };

/** One's own going; a steward hands the workspace over. */
export function OwnMembership(props: OwnMembershipProps) {
  const leave = useLazily(loadLeave);
  const hand = useLazily(loadHand);
  return (
    <Section title="You" hint="What you did here stays when you go, and somebody can take over what you own.">
      <div className="flex flex-wrap gap-2">
        {props.role === "steward" && <Button onClick={hand.show}>Hand over the stewardship…</Button>}
        <Button variant="danger" onClick={leave.show}>
          Leave this workspace…
        </Button>
      </div>
      {leave.Found && <leave.Found {...props} open={leave.isOpen} onClose={leave.close} />}
      {hand.Found && <hand.Found {...props} open={hand.isOpen} onClose={hand.close} />}
      {leave.note || hand.note}
    </Section>
  );
}
