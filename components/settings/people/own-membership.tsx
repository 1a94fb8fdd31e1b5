"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Role } from "@/lib/decisions/words";

const load = {
  leave: () => import("./leave-dialog.tsx").then((module) => module.LeaveDialog),
  hand: () => import("./stewardship-dialog.tsx").then((module) => module.StewardshipDialog),
};

type OwnMembershipProps = { slug: string; workspaceName: string; role: Role; me: string };

/** One's own going; a steward hands the workspace over. */
export function OwnMembership(props: OwnMembershipProps) {
  const [shown, setShown] = useState<keyof typeof load | null>(null);
  const [known, setKnown] = useState<readonly (keyof typeof load)[]>([]);
  const [Dialogs] = useState(() => ({
    leave: dynamic(load.leave, { ssr: false }),
    hand: dynamic(load.hand, { ssr: false }),
  }));
  const open = (what: keyof typeof load) => {
    setKnown((before) => [...new Set([...before, what])]);
    setShown(what);
  };
  return (
    <Section title="You" hint="What you did here stays when you go, and somebody can take over what you own.">
      <div className="flex flex-wrap gap-2">
        {props.role === "steward" && <Button onClick={() => open("hand")}>Hand over the stewardship…</Button>}
        <Button variant="danger" onClick={() => open("leave")}>
          Leave this workspace…
        </Button>
      </div>
      {known.map((what) => {
        const Dialog = Dialogs[what];
        return <Dialog key={what} {...props} open={shown === what} onClose={() => setShown(null)} />;
      })}
    </Section>
  );
}
