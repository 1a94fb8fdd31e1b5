import type { Metadata } from "next";
import { doorWords } from "@/components/decisions/words";
import { PolicyForm } from "@/components/settings/doors/policy-form";
import { PolicyList } from "@/components/settings/doors/policy-list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { isAtLeast } from "@/lib/decisions/membership";
import { loadPolicies } from "@/lib/server/workspace/loaders";

export const metadata: Metadata = { title: "Doors" };

export default async function DoorsPage({ params }: PageProps<"/[workspace]/settings/doors">) {
  const slug = (await params).workspace;
  const { policies, names, members, role } = await loadPolicies(slug);
  return (
    <div className="grid grid-cols-1 gap-6">
      <header className="grid gap-1">
        <h1 className="font-semibold text-xl">Doors</h1>
        <p className="max-w-prose text-ink-soft">
          How quickly and how carefully each kind of decision is made. What was decided keeps what held when
          it was. <TextLink href="/help/steps">What each step is for</TextLink>
        </p>
      </header>
      {policies.map((policy) => (
        <Section key={policy.door} title={doorWords[policy.door].word} hint={doorWords[policy.door].sentence}>
          {isAtLeast(role, "admin") ? (
            <PolicyForm key={policy.version} slug={slug} policy={policy} members={members} />
          ) : (
            <PolicyList policy={policy} names={names} />
          )}
        </Section>
      ))}
    </div>
  );
}
