"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast";
import type { Deed, Member } from "@/lib/client/people";
import { ConfirmDeed } from "./confirm-deed.tsx";
import { MemberDeeds } from "./member-deeds.tsx";
import { MemberForm } from "./member-form.tsx";
import type { Place } from "./place.ts";
import { ResetLink } from "./reset-link.tsx";

type MemberDialogProps = { place: Place; member: Member; open: boolean; onClose: () => void };

/** Role and standing, and a step further what takes somebody out. */
export function MemberDialog({ place, member, open, onClose }: MemberDialogProps) {
  const router = useRouter();
  const [deed, setDeed] = useState<Deed | "reset" | null>(null);
  const close = () => {
    setDeed(null);
    onClose();
  };
  const done = (title: string) => {
    close();
    showToast({ title });
    router.refresh();
  };
  const known = { place, member, onDone: done };
  return (
    <Dialog title={member.name} description={member.email} open={open} onClose={close}>
      {deed === "reset" ? (
        <ResetLink slug={place.slug} id={member.id} name={member.name} onBack={() => setDeed(null)} />
      ) : deed ? (
        <ConfirmDeed {...known} deed={deed} onBack={() => setDeed(null)} />
      ) : (
        <div className="grid gap-6">
          {member.status === "active" && <MemberForm {...known} />}
          <MemberDeeds {...known} onChoose={setDeed} />
        </div>
      )}
    </Dialog>
  );
}
