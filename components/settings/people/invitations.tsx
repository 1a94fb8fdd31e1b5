"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { InviteForm } from "@/components/people/invite-form";
import { roleWords } from "@/components/people/role-words";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { showToast } from "@/components/ui/toast";
import { type InvitationResource, revokeInvitation } from "@/lib/client/people";
import { mayGrant } from "@/lib/decisions/membership";
import type { Role } from "@/lib/decisions/words";
import { formatInstant } from "@/lib/format/day";
import { ProblemNote } from "../problem-note.tsx";

type InvitationsProps = {
  slug: string;
  zone: string;
  role: Role;
  open: readonly InvitationResource[];
};

/** Links that let people in: those that are still good, and new ones. */
export function Invitations({ slug, zone, role, open }: InvitationsProps) {
  const router = useRouter();
  const { mutate, isPending, variables, error } = useMutation(revokeInvitation(slug));
  const revoke = (id: string) =>
    mutate(id, {
      onSuccess: () => {
        showToast({ title: "The link opens nothing any more" });
        router.refresh();
      },
    });
  return (
    <Section
      title="Invitations"
      hint="A link lets one person in. Whoever has it can use it, so send it to them alone."
    >
      <div className="grid grid-cols-1 gap-6">
        {open.length > 0 && (
          <ul aria-label="Open invitations" className="grid gap-2">
            {open.map(({ id, role: given, email, invitedBy, expiresAt }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-medium">{roleWords[given].label}</span>
                <span className="wrap-anywhere min-w-0 flex-1 text-ink-soft max-sm:order-last max-sm:basis-full">
                  {email && `${email} · `}by {invitedBy} · until{" "}
                  <time dateTime={expiresAt}>{formatInstant(expiresAt, zone)}</time>
                </span>
                {mayGrant(role, given) && (
                  <Button size="sm" pending={isPending && variables === id} onClick={() => revoke(id)}>
                    Revoke
                    <span className="sr-only">
                      {" "}
                      the invitation of a {roleWords[given].label.toLowerCase()} by {invitedBy}
                    </span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        <ProblemNote problem={error} />
        <InviteForm slug={slug} timeZone={zone} inviter={role} onMade={() => router.refresh()} />
      </div>
    </Section>
  );
}
