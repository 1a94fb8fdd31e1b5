"use client";

import { Share2 } from "lucide-react";
import { useDesk } from "@/components/layout/desk-context";
import { Button } from "@/components/ui/button";
import { useLazily } from "@/components/ui/use-lazily";

const load = () => import("./share-dialog.tsx").then((module) => module.ShareDialog);

type Asked = Readonly<Record<string, string | undefined>>;

/** Offers a read-only link of the view; not of one person's figures, which are for nobody outside, and not in a copy, which outlives nothing. */
export function ShareButton({ slug, asked }: { slug: string; asked: Asked }) {
  const desk = useDesk();
  const { Found, isOpen, show, close, prepare, note } = useLazily(load);
  if (!desk?.mayWrite || desk.copy || asked.owner) return null;
  const view = Object.fromEntries(
    Object.entries(asked).filter(
      // What is unfolded is no part of what is looked at.
      (entry): entry is [string, string] => Boolean(entry[1]) && entry[0] !== "whole" && entry[0] !== "more",
    ),
  );
  return (
    <div className="print:hidden">
      <Button size="sm" onPointerEnter={prepare} onClick={show}>
        <Share2 aria-hidden="true" className="size-4" />
        Share
      </Button>
      {Found && <Found slug={slug} view={view} open={isOpen} onClose={close} />}
      {note}
    </div>
  );
}
