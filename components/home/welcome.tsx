import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button-link";

/** For those who only look around: nothing waits for them, and there is enough to see. */
export function Welcome({ slug }: { slug: string }) {
  return (
    <div className="grid grid-cols-1 gap-5">
      <h1 className="font-semibold text-xl">Look around</h1>
      <p className="max-w-prose text-ink-soft text-md">
        Here somebody who belongs to the workspace sees what waits for them: who asked them something, what
        they could decide by now, what is to be looked at again. You are only visiting, so nothing waits for
        you.
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/${slug}/decisions` as Route} variant="primary">
          See the decisions
        </ButtonLink>
        <ButtonLink href={`/${slug}/velocity` as Route}>See where time went</ButtonLink>
      </div>
    </div>
  );
}
