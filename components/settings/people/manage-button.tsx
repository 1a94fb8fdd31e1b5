"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Member } from "@/lib/client/people";
import type { Place } from "./place.ts";

const load = () => import("./member-dialog.tsx").then((module) => module.MemberDialog);

/** The dialog is fetched when somebody reaches for it. */
export function ManageButton({ place, member }: { place: Place; member: Member }) {
  const [shown, setShown] = useState<"never" | "open" | "closed">("never");
  const [Dialog] = useState(() => dynamic(load, { ssr: false }));
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        className="w-20"
        aria-label={`Change ${member.name}`}
        aria-haspopup="dialog"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setShown("open")}
      >
        Change
      </Button>
      {shown !== "never" && (
        <Dialog place={place} member={member} open={shown === "open"} onClose={() => setShown("closed")} />
      )}
    </>
  );
}
