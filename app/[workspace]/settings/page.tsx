import type { Metadata } from "next";
import { SectionList } from "@/components/settings/section-list";
import { sectionsFor } from "@/components/settings/sections";
import { loadWorkspace } from "@/lib/server/people/loaders";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: PageProps<"/[workspace]/settings">) {
  const { workspace, person, role, copyUntil } = await loadWorkspace((await params).workspace);
  return (
    <div className="grid grid-cols-1 gap-6">
      <h1 className="font-semibold text-xl">Settings</h1>
      <SectionList
        groups={sectionsFor(workspace.slug, { role, me: copyUntil === null ? (person?.id ?? null) : null })}
      />
    </div>
  );
}
