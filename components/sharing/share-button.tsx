"use client";

import { Share2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useDesk } from "@/components/layout/desk-context";
import { Button } from "@/components/ui/button";

const load = () => import("./share-dialog.tsx").then((module) => module.ShareDialog);
const ShareDialog = dynamic(load, { ssr: false });

type Asked = Readonly<Record<string, string | undefined>>;

/** Offers a read-only link of the view; not of one person's figures, which are for nobody outside, and not in a copy, which outlives nothing. */
export function ShareButton({ slug, asked }: { slug: string; asked: Asked }) {
  const desk = useDesk();
  const [shown, setShown] = useState<"never" | "open" | "closed">("never");
  if (!desk?.mayWrite || desk.copy || asked.owner) return null;
  const view = Object.fromEntries(
    Object.entries(asked).filter(
      // What is unfolded is no part of what is looked at.
      (entry): entry is [string, string] => Boolean(entry[1]) && entry[0] !== "whole" && entry[0] !== "more",
    ),
  );
  return (
    <div className="print:hidden">
      <Button size="sm" onPointerEnter={() => void load()} onClick={() => setShown("open")}>
        <Share2 aria-hidden="true" className="size-4" />
        Share
      </Button>
      {shown !== "never" && (
        <ShareDialog slug={slug} view={view} open={shown === "open"} onClose={() => setShown("closed")} />
      )}
    </div>
  );
}
