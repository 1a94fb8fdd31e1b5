import type { Route } from "next";
import { sectionsFor } from "@/components/settings/sections";
import { SideList } from "@/components/settings/side-list";
import { loadWorkspace } from "@/lib/server/people/loaders";

export default async function SettingsLayout({ params, children }: LayoutProps<"/[workspace]/settings">) {
  const { workspace, person, role, copyUntil } = await loadWorkspace((await params).workspace);
  const groups = sectionsFor(workspace.slug, { role, me: copyUntil === null ? (person?.id ?? null) : null });
  return (
    <div className="flex flex-col gap-3 lg:flex-row lg:gap-10">
      <SideList home={`/${workspace.slug}/settings` as Route} groups={groups} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
