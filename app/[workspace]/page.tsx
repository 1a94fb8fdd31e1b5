import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Suspense } from "react";
import { HomeList } from "@/components/home/home-list";
import { SignalLine } from "@/components/home/signal-line";
import { Welcome } from "@/components/home/welcome";
import { InviteForm } from "@/components/people/invite-form";
import { Section } from "@/components/ui/section";
import { loadHome } from "@/lib/server/home/loaders";
import { loadWorkspace } from "@/lib/server/people/loaders";
import { offersCopies } from "@/lib/server/sample/loaders";
import { loadSignalCount } from "@/lib/server/signals/loaders";

export const metadata: Metadata = { title: "Home" };

async function Signals({ slug }: { slug: string }) {
  return <SignalLine slug={slug} n={await loadSignalCount(slug)} />;
}

export default async function HomePage({ params }: PageProps<"/[workspace]">) {
  const { workspace, role, person, copyUntil } = await loadWorkspace((await params).workspace);
  // A guest has no home here, only what they are invited to.
  if (role === "guest") redirect(`/${workspace.slug}/decisions`);
  if (person === null) return <Welcome slug={workspace.slug} tryable={offersCopies()} />;
  const administers = role === "steward" || role === "admin";
  const { home, place } = await loadHome(workspace.slug);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="flex items-baseline justify-between gap-3">
        <h1 className="font-semibold text-xl">Home</h1>
        {administers && (
          <Suspense fallback={null}>
            <Signals slug={workspace.slug} />
          </Suspense>
        )}
      </div>
      <HomeList home={home} place={place} />
      {copyUntil === null && administers && (
        <Section title="Invite people" hint="Decisions get better when those who know something can say so.">
          <InviteForm slug={workspace.slug} timeZone={workspace.timeZone} inviter={role} />
        </Section>
      )}
    </div>
  );
}
