import type { Metadata } from "next";
import { LedgerFilter, ledgerHref } from "@/components/commitments/ledger-filter";
import { LedgerLine } from "@/components/commitments/ledger-line";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { loadLedger } from "@/lib/server/commitments/loaders";
import { loadWorkspace } from "@/lib/server/people/loaders";

export const metadata: Metadata = { title: "Commitments" };

const nothing = {
  open: "Nobody has been asked to go along in spite of a doubt. Asks and offers stand here with their clocks.",
  past: "No ask has an answer yet. Answers stand here with both views, side by side.",
} as const;

export default async function CommitmentsPage({
  params,
  searchParams,
}: PageProps<"/[workspace]/commitments">) {
  const { workspace } = await params;
  const { slug, zone, now, asked, page, teams, fromTheMiddle } = await loadLedger(
    workspace,
    await searchParams,
  );
  const { person } = await loadWorkspace(workspace);
  const { commitments, people, next } = page;
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? "Somebody";
  const narrowed = asked.team !== undefined || asked.mine !== undefined;
  return (
    <div className="grid grid-cols-1 gap-5">
      <header className="grid gap-0.5">
        <h1 className="font-semibold text-xl">Commitments</h1>
        <p className="max-w-prose text-ink-soft">
          Who was asked to go along in spite of a doubt, and what both sides said.{" "}
          <TextLink href="/help/disagreement#commit">How it works</TextLink>
        </p>
      </header>
      <LedgerFilter slug={slug} asked={asked} known={person !== null} teams={teams} />
      {commitments.length > 0 ? (
        <ul
          aria-label={asked.part === "open" ? "Open asks and offers" : "Past asks and offers"}
          className="grid grid-cols-1 gap-4"
        >
          {commitments.map((line) => (
            <LedgerLine
              key={`${line.reference}-${line.seq}`}
              line={line}
              place={{ slug, zone, now }}
              nameOf={nameOf}
            />
          ))}
        </ul>
      ) : (
        <EmptyState
          action={
            narrowed && (
              <ButtonLink href={ledgerHref(slug, { part: asked.part, team: undefined, mine: undefined })}>
                Show all
              </ButtonLink>
            )
          }
        >
          {narrowed ? "Nothing fits this view." : nothing[asked.part]}
        </EmptyState>
      )}
      {(fromTheMiddle || next) && (
        <nav aria-label="Pages" className="flex gap-2 print:hidden">
          {fromTheMiddle && <ButtonLink href={ledgerHref(slug, asked)}>Back to the beginning</ButtonLink>}
          {next && <ButtonLink href={ledgerHref(slug, asked, next)}>More</ButtonLink>}
        </nav>
      )}
    </div>
  );
}
