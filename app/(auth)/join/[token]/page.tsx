import type { Metadata, Route } from "next";
import { Entry } from "@/components/people/entry";
import { JoinForm } from "@/components/people/join-form";
import { roleWords } from "@/components/people/role-words";
import { SignOutButton } from "@/components/people/sign-out-button";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import { loadInvitation, loadVisitor } from "@/lib/server/people/loaders";

export const metadata: Metadata = { title: "Invitation" };

export default async function JoinPage({ params }: PageProps<"/join/[token]">) {
  const { token } = await params;
  const [invitation, found] = await Promise.all([loadInvitation(token), loadVisitor()]);
  // Whoever comes from a throw-away copy has no account yet.
  const visitor = found?.person.copyUntil ? null : found;

  if (!invitation) {
    return (
      <Entry
        title="This invitation no longer works"
        lead="It was used, it ran out, or the link is incomplete. Nothing was changed. Ask whoever sent it for a new one."
      >
        <div>
          <ButtonLink href="/">Go to Ajar</ButtonLink>
        </div>
      </Entry>
    );
  }

  const { workspaceName, invitedBy, role, decision } = invitation;
  const here = `/join/${encodeURIComponent(token)}`;
  const { label, hint } = roleWords[role];
  return (
    <Entry
      title={role === "guest" ? "Take part in one decision" : `Join ${workspaceName}`}
      lead={
        role === "guest" ? (
          <>
            {invitedBy || "Somebody"} of {workspaceName} asks what you think:
            <strong className="wrap-anywhere my-2 block font-medium text-ink">
              {decision ?? "A decision"}
            </strong>
            You see this decision and take part in it. Nothing else of the workspace is shown to you.
          </>
        ) : (
          <>
            {invitedBy ? `${invitedBy} invites you` : "You are invited"} as{" "}
            <strong className="font-medium text-ink">{label.toLowerCase()}</strong>. {hint}
          </>
        )
      }
      foot={
        !visitor && (
          <>
            Have an account here?{" "}
            <TextLink href={`/sign-in?next=${encodeURIComponent(here)}` as Route}>Sign in to accept</TextLink>
          </>
        )
      }
    >
      {visitor && (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-sunken px-4 py-3">
          <p className="wrap-anywhere min-w-0">
            Signed in as <span className="font-medium">{visitor.person.name}</span>
            <br />
            <span className="text-ink-soft">{visitor.person.email}</span>
          </p>
          <SignOutButton to={here}>Not you?</SignOutButton>
        </div>
      )}
      <JoinForm token={token} known={visitor !== null} />
    </Entry>
  );
}
