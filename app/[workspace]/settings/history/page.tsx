import { Download } from "lucide-react";
import type { Metadata, Route } from "next";
import { HistoryFilter } from "@/components/settings/history/history-filter";
import { HistoryList } from "@/components/settings/history/history-list";
import { VerifyButton } from "@/components/settings/history/verify-button";
import { ButtonLink } from "@/components/ui/button-link";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { historyExportHref } from "@/lib/client/workspace-settings";
import { loadWorkspaceHistory } from "@/lib/server/workspace/loaders";

export const metadata: Metadata = { title: "History of the workspace" };

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<"/[workspace]/settings/history">) {
  const slug = (await params).workspace;
  const { page, asked, members, zone, now } = await loadWorkspaceHistory(slug, await searchParams);
  const home = `/${slug}/settings/history`;
  const { cursor, ...filter } = asked;
  return (
    <div className="grid grid-cols-1 gap-6">
      <header className="flex flex-wrap items-start justify-between gap-3 sm:flex-nowrap">
        <div className="grid gap-1">
          <h1 className="font-semibold text-xl">History</h1>
          <p className="max-w-prose text-ink-soft">
            What happened to the workspace itself. What happened to a decision stands with the decision.
          </p>
        </div>
        <a href={historyExportHref(slug, asked)} download className={buttonStyles({})}>
          <Download aria-hidden="true" className="size-4" />
          CSV
        </a>
      </header>
      <HistoryFilter asked={asked} members={members} />
      {page.events.length > 0 ? (
        <HistoryList events={page.events} people={page.people} zone={zone} now={now} />
      ) : (
        <EmptyState>Nothing happened that fits.</EmptyState>
      )}
      {(cursor || page.next) && (
        <nav aria-label="Pages" className="flex gap-2">
          {cursor && <ButtonLink href={`${home}?${new URLSearchParams(filter)}` as Route}>Latest</ButtonLink>}
          {page.next && (
            <ButtonLink href={`${home}?${new URLSearchParams({ ...filter, cursor: page.next })}` as Route}>
              Earlier
            </ButtonLink>
          )}
        </nav>
      )}
      <Section
        title="Is everything whole?"
        hint="Each event is sealed onto the one before. This follows the chains of the workspace and of every decision you see, and computes anew what should follow from them."
      >
        <VerifyButton slug={slug} />
      </Section>
    </div>
  );
}
