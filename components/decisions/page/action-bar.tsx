"use client";

import { Ellipsis } from "lucide-react";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { useLazily } from "@/components/ui/use-lazily";
import type { Action, Deed } from "./actions.ts";

const load = () => import("./more-menu.tsx").then((module) => module.MoreMenu);
const moreStyle = buttonStyles({ size: "md" });
const dots = <Ellipsis aria-hidden="true" className="size-4" />;

const words = (
  <>
    {dots}
    More actions
  </>
);

/** Everything else, in words where nothing stands beside it; its code is fetched when somebody reaches for it. */
function More({ actions, onDeed, alone }: Pick<ActionBarProps, "actions" | "onDeed"> & { alone: boolean }) {
  const { Found, show, prepare, note } = useLazily(load);
  const button = alone ? words : dots;
  if (Found) return <Found className={moreStyle} button={button} actions={actions} onDeed={onDeed} />;
  return (
    <>
      <button
        type="button"
        aria-label="More actions"
        aria-haspopup="menu"
        aria-expanded={false}
        className={moreStyle}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={show}
      >
        {button}
      </button>
      {note}
    </>
  );
}

type ActionBarProps = {
  primary: { label: string; deed: Deed } | null;
  actions: readonly (readonly Action[])[];
  onDeed: (deed: Deed) => void;
};

/** The one primary button and the menu of everything else; on a phone at the thumb, above the bar of the rooms. */
export function ActionBar({ primary, actions, onDeed }: ActionBarProps) {
  if (!primary) {
    return (
      <div>
        <More actions={actions} onDeed={onDeed} alone />
      </div>
    );
  }
  return (
    <div className="fixed inset-x-0 bottom-[calc(3.0625rem+max(0.25rem,env(safe-area-inset-bottom)))] z-30 flex flex-row-reverse gap-2 border-line border-t bg-canvas px-4 py-2 lg:static lg:flex-row lg:border-0 lg:bg-transparent lg:p-0">
      <Button variant="primary" className="min-w-0 flex-1 lg:flex-none" onClick={() => onDeed(primary.deed)}>
        <span className="truncate">{primary.label}</span>
      </Button>
      <More actions={actions} onDeed={onDeed} alone={false} />
    </div>
  );
}
