import type { Metadata } from "next";
import { DeletionSection, ExportSection } from "@/components/settings/workspace/deletion";
import { SettingsForm } from "@/components/settings/workspace/settings-form";
import { SettingsList } from "@/components/settings/workspace/settings-list";
import { Section } from "@/components/ui/section";
import { isAtLeast } from "@/lib/decisions/membership";
import { loadSettings } from "@/lib/server/workspace/loaders";

export const metadata: Metadata = { title: "Workspace settings" };

export default async function WorkspaceSettingsPage({
  params,
}: PageProps<"/[workspace]/settings/workspace">) {
  const { settings, role, mayDelete } = await loadSettings((await params).workspace);
  const administers = isAtLeast(role, "admin");
  return (
    <div className="grid grid-cols-1 gap-6">
      <h1 className="font-semibold text-xl">Workspace</h1>
      <Section title="About this workspace">
        {administers ? (
          <SettingsForm key={settings.version} settings={settings} />
        ) : (
          <SettingsList settings={settings} />
        )}
      </Section>
      {administers && <ExportSection slug={settings.slug} />}
      {mayDelete && <DeletionSection settings={settings} />}
    </div>
  );
}
