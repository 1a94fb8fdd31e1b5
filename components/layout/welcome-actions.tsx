import { SignOutButton } from "@/components/people/sign-out-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";

type WelcomeActionsProps = {
  firstRun: boolean;
  /** Somebody who is signed in, yet belongs to no workspace. */
  email: string | undefined;
};

/** The one thing to do next, whoever comes. */
export function WelcomeActions({ firstRun, email }: WelcomeActionsProps) {
  if (firstRun) {
    return (
      <Callout tone="info" title="This server is new">
        The terminal it was started from shows a link. Open it to create the first workspace.
      </Callout>
    );
  }
  if (email) {
    return (
      <div className="grid justify-items-start gap-3">
        <Callout tone="info" title="You are in no workspace">
          Signed in as {email}. Ask somebody in a workspace for an invitation link and open it here.
        </Callout>
        <SignOutButton to="/">Sign out</SignOutButton>
      </div>
    );
  }
  return (
    <div>
      <ButtonLink href="/sign-in" variant="primary" size="lg">
        Sign in
      </ButtonLink>
    </div>
  );
}
