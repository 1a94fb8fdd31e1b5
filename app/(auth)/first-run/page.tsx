import type { Metadata } from "next";
import { Entry } from "@/components/people/entry";
import { FirstRunForm } from "@/components/people/first-run-form";
import { ButtonLink } from "@/components/ui/button-link";
import { loadFirstRun } from "@/lib/server/people/loaders";

export const metadata: Metadata = { title: "First run" };

export default async function FirstRunPage({ searchParams }: PageProps<"/first-run">) {
  const given = (await searchParams).token;
  const token = typeof given === "string" ? given : undefined;
  const { needed, tokenValid } = await loadFirstRun(token);

  if (!needed) {
    return (
      <Entry title="This Ajar is set up already" lead="Its first workspace exists. Nothing was changed.">
        <div>
          <ButtonLink href="/sign-in" variant="primary">
            Sign in
          </ButtonLink>
        </div>
      </Entry>
    );
  }
  if (!token || !tokenValid) {
    return (
      <Entry
        title="This link does not open the door"
        lead="It is incomplete, or older than a week. The terminal that Ajar was started from shows one that works; if not, start Ajar again."
      >
        <p className="text-ink-faint">Only somebody who can see that terminal can set this server up.</p>
      </Entry>
    );
  }
  return (
    <Entry
      title="Set up Ajar"
      lead="You will be the steward of the first workspace, and can invite the others next."
    >
      <FirstRunForm token={token} />
    </Entry>
  );
}
