import type { Metadata } from "next";
import { ImportDesk } from "@/components/import/import-desk";
import { EmptyState } from "@/components/ui/empty-state";
import { loadImports } from "@/lib/server/imports/loaders";
import { loadWorkspace } from "@/lib/server/people/loaders";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params }: PageProps<"/[workspace]/import">) {
  const slug = (await params).workspace;
  const { workspace } = await loadWorkspace(slug);
  const imports = await loadImports(slug);
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="grid gap-1.5">
        <h1 className="font-semibold text-xl">Import</h1>
        <p className="max-w-prose text-ink-soft text-md">
          Bring decisions that were recorded elsewhere. Nothing is kept before you have seen what it will be,
          and all of it can be taken back.
        </p>
      </div>
      {imports ? (
        <ImportDesk slug={slug} timeZone={workspace.timeZone} past={imports} />
      ) : (
        <EmptyState>Stewards and admins of this workspace can import.</EmptyState>
      )}
    </div>
  );
}
