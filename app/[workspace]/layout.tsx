import { CopyNotice } from "@/components/layout/copy-notice";
import { Desk } from "@/components/layout/desk";
import { Shell } from "@/components/layout/shell";
import { loadWaiting } from "@/lib/server/home/loaders";
import { loadWorkspace } from "@/lib/server/people/loaders";
import { offersCopies } from "@/lib/server/sample/loaders";

export default async function WorkspaceLayout({ params, children }: LayoutProps<"/[workspace]">) {
  const { workspace, person, role, workspaces, copyUntil } = await loadWorkspace((await params).workspace);
  const { slug, timeZone: zone } = workspace;
  const mayWrite = person !== null && role !== "viewer" && role !== "guest";
  return (
    <Desk place={{ slug, zone, role, me: person?.id ?? null, mayWrite, copy: copyUntil !== null }}>
      <Shell
        workspaceName={workspace.name}
        waiting={person === null ? 0 : await loadWaiting(slug)}
        slug={slug}
        role={role}
        person={person && { name: person.name, email: copyUntil === null ? person.email : null }}
        notice={copyUntil && <CopyNotice until={copyUntil} zone={zone} />}
        tryable={person === null && offersCopies()}
        workspaces={workspaces.map((one) => ({ slug: one.slug, name: one.name }))}
      >
        {children}
      </Shell>
    </Desk>
  );
}
