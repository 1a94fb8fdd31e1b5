import type { Route } from "next";
import { TryButton } from "@/components/home/try-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";

/** For whoever comes back to a copy after its day. */
export function CopyGone() {
  return (
    <div className="grid justify-items-start gap-4">
      <Callout tone="info" title="That copy was thrown away">
        Each is kept for a day and then deleted with all that was in it. You can have a new one.
      </Callout>
      <TryButton />
    </div>
  );
}

/** For whoever is in one, and thinks about staying. */
export function InCopy({ slug }: { slug: string }) {
  return (
    <div className="grid justify-items-start gap-4">
      <Callout tone="info" title="You are trying it in a copy of your own">
        To stay, you need a workspace that lasts: sign in and make one, or open the link by which somebody
        invited you. On a server that is new, the terminal it was started from shows the first link.
      </Callout>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/${slug}` as Route} variant="primary" size="lg">
          Back to your copy
        </ButtonLink>
        <ButtonLink href="/sign-in" size="lg">
          Sign in
        </ButtonLink>
      </div>
    </div>
  );
}
