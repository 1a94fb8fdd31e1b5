import { Shell } from "@/components/layout/shell";
import { loadWorkspace } from "@/lib/server/people/loaders";

export default async function WorkspaceLayout({ params, children }: LayoutProps<"/[workspace]">) {
  const { workspace, person, role, workspaces } = await loadWorkspace((await params).workspace);
  return (
    <Shell
      workspaceName={workspace.name}
      slug={workspace.slug}
      role={role}
      person={person && { name: person.name, email: person.email }}
      workspaces={workspaces.map(({ slug, name }) => ({ slug, name }))}
    >
      {children}
    </Shell>
  );
}
