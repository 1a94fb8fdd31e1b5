import type { Metadata } from "next";
import { Section } from "@/components/ui/section";
import { loadWorkspace } from "@/lib/server/people/loaders";

export const metadata: Metadata = { title: "Workspace settings" };

export default async function WorkspaceSettingsPage({
  params,
}: PageProps<"/[workspace]/settings/workspace">) {
  const { workspace } = await loadWorkspace((await params).workspace);
  const rows = [
    { term: "Name", text: workspace.name },
    { term: "Address", text: `/${workspace.slug}` },
    { term: "Time zone", text: workspace.timeZone.replaceAll("_", " ") },
  ];
  return (
    <div className="grid grid-cols-1 gap-6">
      <h1 className="font-semibold text-xl">Workspace</h1>
      <Section title="About this workspace">
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
          {rows.map(({ term, text }) => (
            <div key={term} className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
              <dt className="text-ink-soft">{term}</dt>
              <dd className="wrap-anywhere">{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}
