import type { Metadata, Route } from "next";
import { Invitations } from "@/components/settings/people/invitations";
import { OwnMembership } from "@/components/settings/people/own-membership";
import { PeopleFilter } from "@/components/settings/people/people-filter";
import { PeopleList } from "@/components/settings/people/people-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { loadWorkspace } from "@/lib/server/people/loaders";
import { loadPeople } from "@/lib/server/people/people-loaders";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({
  params,
  searchParams,
}: PageProps<"/[workspace]/settings/people">) {
  const { workspace, person, copyUntil } = await loadWorkspace((await params).workspace);
  const { slug } = workspace;
  const { page, invitations, asked, place } = await loadPeople(slug, await searchParams);
  const home = `/${slug}/settings/people` as Route;
  const { cursor, ...filters } = asked;
  const next = page.next && new URLSearchParams({ ...filters, cursor: page.next });
  return (
    <div className="grid grid-cols-1 gap-6">
      <header className="grid gap-0.5">
        <h1 className="font-semibold text-xl">People</h1>
        <p role="status" className="text-ink-soft tabular-nums">
          {page.total === 1 ? "1 person" : `${page.total.toLocaleString("en-GB")} people`}
          {Object.keys(filters).length > 0 && " found"}
        </p>
      </header>
      <PeopleFilter asked={asked} role={place.role} />
      {page.people.length > 0 ? (
        <PeopleList people={page.people} place={{ slug, ...place }} />
      ) : (
        <EmptyState action={<TextLink href={home}>Show everybody</TextLink>}>Nobody fits.</EmptyState>
      )}
      {(next || cursor) && (
        <nav aria-label="Pages" className="flex gap-2">
          {cursor && (
            <ButtonLink href={`${home}?${new URLSearchParams(filters)}` as Route}>
              From the beginning
            </ButtonLink>
          )}
          {next && <ButtonLink href={`${home}?${next}` as Route}>More people</ButtonLink>}
        </nav>
      )}
      {copyUntil === null && invitations && (
        <Invitations slug={slug} zone={place.zone} role={place.role} open={invitations} />
      )}
      {copyUntil === null && person && (
        <OwnMembership slug={slug} workspaceName={workspace.name} role={place.role} me={place.me} />
      )}
    </div>
  );
}
