"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import type { MenuItem } from "@/components/ui/menu";
import type { Deed } from "./actions.ts";

const load = () => import("@/components/ui/menu").then((module) => module.Menu);
const moreStyle = buttonStyles({ size: "md" });
const dots = <Ellipsis aria-hidden="true" className="size-4" />;

/** Everything else; its code is fetched when somebody reaches for it. */
function More({ groups }: { groups: readonly (readonly MenuItem[])[] }) {
  const [opened, setOpened] = useState(false);
  const button = (
    <button
      type="button"
      aria-label="More actions"
      aria-haspopup="menu"
      aria-expanded={opened}
      className={moreStyle}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setOpened(true)}
    >
      {dots}
    </button>
  );
  const [Menu] = useState(() => dynamic(load, { ssr: false, loading: () => button }));
  if (!opened) return button;
  return <Menu label="More actions" className={moreStyle} button={dots} groups={groups} defaultOpen />;
}

type ActionBarProps = {
  primary: { label: string; deed: Deed } | null;
  groups: readonly (readonly MenuItem[])[];
  onDeed: (deed: Deed) => void;
};

/** The one primary button and the menu of everything else; on a phone at the thumb, above the bar of the rooms. */
export function ActionBar({ primary, groups, onDeed }: ActionBarProps) {
  if (!primary) {
    return (
      <div>
        <More groups={groups} />
      </div>
    );
  }
  return (
    <div className="fixed inset-x-0 bottom-[calc(3.0625rem+max(0.25rem,env(safe-area-inset-bottom)))] z-20 flex gap-2 border-line border-t bg-canvas px-4 py-2 lg:static lg:border-0 lg:bg-transparent lg:p-0">
      <Button variant="primary" className="min-w-0 flex-1 lg:flex-none" onClick={() => onDeed(primary.deed)}>
        <span className="truncate">{primary.label}</span>
      </Button>
      <More groups={groups} />
    </div>
  );
}
