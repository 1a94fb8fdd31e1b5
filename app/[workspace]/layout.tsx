import type { Metadata } from "next";
import { Shell } from "@/components/layout/shell";
import { loadWorkspace } from "@/lib/server/people/loaders";

export async function generateMetadata({ params }: LayoutProps<"/[workspace]">): Promise<Metadata> {
  const { workspace } = await loadWorkspace((await params).workspace);
  return { title: { default: workspace.name, template: `%s · ${workspace.name} · Ajar` } };
}

export default async function WorkspaceLayout({ params, children }: LayoutProps<"/[workspace]">) {
  const { workspace, person, workspaces } = await loadWorkspace((await params).workspace);
  return (
    <Shell
      workspaceName={workspace.name}
      slug={workspace.slug}
      person={{ name: person.name, email: person.email }}
      workspaces={workspaces.map(({ slug, name }) => ({ slug, name }))}
    >
      {children}
    </Shell>
  );
}
