import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { Brief } from "@/components/decisions/brief/brief";
import { PrintButton } from "@/components/decisions/brief/print-button";
import { TextLink } from "@/components/ui/text-link";
import { loadDecision } from "@/lib/server/decisions/loaders";

type Props = PageProps<"/[workspace]/decisions/[reference]/brief">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, reference } = await params;
  const { decision } = await loadDecision(workspace, reference);
  return { title: `Brief: ${decision.title ?? decision.reference}` };
}

export default async function BriefPage({ params }: Props) {
  const { workspace, reference } = await params;
  const { decision, room } = await loadDecision(workspace, reference);
  const escalation = decision.escalations.at(-1);
  // Without an escalation there is nothing to brief anybody about.
  if (!escalation) notFound();
  const names = new Map([...decision.people, ...room.members].map(({ id, name }) => [id, name]));
  return (
    <div className="grid grid-cols-1 gap-6">
      <nav aria-label="Brief" className="flex items-center justify-between gap-4 print:hidden">
        <TextLink href={`/${room.slug}/decisions/${room.reference}` as Route}>Back to the decision</TextLink>
        <PrintButton />
      </nav>
      <div className="rounded-lg border border-line bg-surface p-5 shadow-card sm:p-8 print:border-0 print:p-0 print:shadow-none">
        <Brief
          decision={decision}
          escalation={escalation}
          nameOf={(id) => names.get(id) ?? "Somebody"}
          zone={room.zone}
        />
      </div>
    </div>
  );
}
