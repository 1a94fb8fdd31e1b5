import { Download } from "lucide-react";
import type { Metadata } from "next";
import { InvitedList } from "@/components/decisions/guest/invited-list";
import { Chips } from "@/components/decisions/list/chips";
import { DecisionRows } from "@/components/decisions/list/decision-rows";
import { FilterForm } from "@/components/decisions/list/filter-form";
import { NothingHere } from "@/components/decisions/list/nothing-here";
import { HomeList } from "@/components/home/home-list";
import { buttonStyles } from "@/components/ui/button-styles";
import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";
import { ViewsButton } from "@/components/views/views-button";
import { exportHref, listHref } from "@/lib/client/decision-list";
import { loadDecisions, loadInvited } from "@/lib/server/decisions/list-loaders";
import { loadHome } from "@/lib/server/home/loaders";
import { loadSavedViews } from "@/lib/server/views/loaders";

export const metadata: Metadata = { title: "Decisions" };

const counted = (number: number, word: string) =>
  `${number.toLocaleString("en-GB")} ${word}${number === 1 ? "" : "s"}`;

export default async function DecisionsPage({ params, searchParams }: PageProps<"/[workspace]/decisions">) {
  const { workspace } = await params;
  const invited = await loadInvited(workspace);
  if (invited) {
    const { home, place: room } = await loadHome(workspace);
    const asked = home.waiting.length + home.aside.length > 0 && <HomeList home={home} place={room} />;
    return <InvitedList {...invited} asked={asked} />;
  }
  const parameters = await searchParams;
  const [{ page, count, members, teams, misread, fromTheMiddle, asked, place }, views] = await Promise.all([
    loadDecisions(workspace, parameters),
    loadSavedViews(workspace, "decisions", parameters),
  ]);
  const { slug } = place;
  const narrowed = Object.keys(asked).some((name) => name !== "sort");
  const empty = page.decisions.length === 0;
  return (
    <div className="grid grid-cols-1 gap-5">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <div className="grid gap-0.5">
          <h1 className="font-semibold text-xl">Decisions</h1>
          <p role="status" className="text-ink-soft tabular-nums">
            {counted(count.total, "decision")}
            {count.total > 0 && ` · ${count.open.toLocaleString("en-GB")} open`}
          </p>
        </div>
        {!empty && (
          <a
            href={exportHref(slug, asked)}
            download
            title="Exactly the decisions shown here, all pages"
            className={buttonStyles({})}
          >
            <Download aria-hidden="true" className="size-4" />
            CSV
          </a>
        )}
      </header>
      {(narrowed || !empty) && (
        <div className="grid grid-cols-1 gap-3">
          <div className="flex gap-2">
            <search className="min-w-0 flex-1">
              <FilterForm asked={asked} place={place} members={members} teams={teams} />
            </search>
            <ViewsButton here={views} />
          </div>
          <Chips asked={asked} place={place} members={members} teams={teams} />
        </div>
      )}
      {misread.length > 0 && (
        <Callout tone="info" title="A part of the address was not understood">
          It was left out: {misread.join(", ")}.
        </Callout>
      )}
      {fromTheMiddle && (
        <p className="text-ink-soft">
          Further down the list. <TextLink href={listHref(slug, asked)}>Back to its beginning</TextLink>
        </p>
      )}
      {empty ? (
        <NothingHere slug={slug} asked={asked} narrowed={narrowed} />
      ) : (
        <DecisionRows key={JSON.stringify(asked)} first={page} asked={asked} place={place} />
      )}
    </div>
  );
}
