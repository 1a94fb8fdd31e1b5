import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { TryButton } from "./try-button.tsx";

/** For those who only look around: nothing waits for them, and there is enough to see. */
export function Welcome({ slug, tryable }: { slug: string; tryable: boolean }) {
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
      {tryable && (
        <div id="try" className="scroll-mt-6">
          <Section
            title="Try it yourself"
            hint="A made-up team with three months of decisions, some of which wait for you. It is yours alone, needs no account, and is thrown away after a day."
          >
            <TryButton />
          </Section>
        </div>
      )}
    </div>
  );
}
