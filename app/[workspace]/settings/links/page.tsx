import type { Metadata, Route } from "next";
import { ExactTime } from "@/components/account/exact-time";
import { LinkRows } from "@/components/sharing/link-rows";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { loadSharedViews } from "@/lib/server/sharing/loaders";

export const metadata: Metadata = { title: "Links" };

export default async function LinksPage({ params }: PageProps<"/[workspace]/settings/links">) {
  const { slug, me, maker, views, now, zone } = await loadSharedViews((await params).workspace);
  const time = (at: string) => <ExactTime at={at} now={now} zone={zone} />;
  return (
    <div className="grid grid-cols-1 gap-6">
      <h1 className="font-semibold text-xl">Links</h1>
      <Section
        title="Read-only links"
        hint="Each shows one view of the figures to whoever has it, as its maker sees it then, and names no decision."
      >
        {!maker && (
          <EmptyState>Whoever may write here can make one and sees those that there are.</EmptyState>
        )}
        {maker && views.length === 0 && (
          <EmptyState action={<ButtonLink href={`/${slug}/velocity` as Route}>Go to Velocity</ButtonLink>}>
            Nothing is shared. “Share” on the velocity page makes a link.
          </EmptyState>
        )}
        {views.length > 0 && (
          <LinkRows
            slug={slug}
            rows={views.map(({ id, name, search, by, createdAt, expiresAt }) => ({
              id,
              name,
              view: `/${slug}/velocity?${search}` as Route,
              times: (
                <>
                  Made {by.id !== me && `by ${by.name} `}
                  {time(createdAt)} · ends {time(expiresAt)}
                </>
              ),
            }))}
          />
        )}
      </Section>
    </div>
  );
}
