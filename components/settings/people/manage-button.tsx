"use client";

import { Button } from "@/components/ui/button";
import { useLazily } from "@/components/ui/use-lazily";
import type { Member } from "@/lib/client/people";
import type { Place } from "./place.ts";

const load = () => import("./member-dialog.tsx").then((module) => module.MemberDialog);

/** The dialog is fetched when somebody reaches for it. */
export function ManageButton({ place, member }: { place: Place; member: Member }) {
  const { Found, isOpen, show, close, prepare, note } = useLazily(load);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        className="w-20"
        aria-label={`Change ${member.name}`}
        aria-haspopup="dialog"
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={show}
      >
        Change
      </Button>
      {Found && <Found place={place} member={member} open={isOpen} onClose={close} />}
      {note}
    </>
  );
}
