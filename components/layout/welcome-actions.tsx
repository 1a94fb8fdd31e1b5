import type { Route } from "next";
import { NewWorkspaceButton } from "@/components/people/new-workspace-button";
import { SignOutButton } from "@/components/people/sign-out-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";

type WelcomeActionsProps = {
  firstRun: boolean;
  /** Somebody who is signed in, yet belongs to no workspace. */
  email: string | undefined;
  /** The workspace that is open to everyone; null where it is switched off. */
  sample: string | null;
};

function LookAround({ sample, first = false }: { sample: string | null; first?: boolean }) {
  if (!sample) return null;
  return (
    <ButtonLink href={`/${sample}` as Route} variant={first ? "primary" : "secondary"} size="lg">
      Look around with real decisions
    </ButtonLink>
  );
}

/** The one thing to do next, whoever comes. */
export function WelcomeActions({ firstRun, email, sample }: WelcomeActionsProps) {
  if (firstRun) {
    return (
      <div className="grid justify-items-start gap-5">
        <LookAround sample={sample} first />
        <Callout tone="info" title="This server is new">
          The terminal it was started from shows a link. Open it to create the first workspace.
        </Callout>
      </div>
    );
  }
  if (email) {
    return (
      <div className="grid justify-items-start gap-3">
        <Callout tone="info" title="You are in no workspace">
          Signed in as {email}. Ask somebody in a workspace for an invitation link and open it here, or start
          one of your own.
        </Callout>
        <div className="flex flex-wrap items-center gap-3">
          <NewWorkspaceButton>Start a workspace</NewWorkspaceButton>
          <LookAround sample={sample} />
          <SignOutButton to="/">Sign out</SignOutButton>
        </div>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-3">
      <LookAround sample={sample} first />
      <ButtonLink href="/sign-in" variant={sample ? "secondary" : "primary"} size="lg">
        Sign in
      </ButtonLink>
    </div>
  );
}
