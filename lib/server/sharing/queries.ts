import { database } from "../db.ts";
import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import { hashSecret } from "../secrets.ts";
import type { SharedViewResource } from "./resource.ts";
import { readLink } from "./secret.ts";

/** Whose links somebody sees and can end: their own, and admins everybody's. */
export function manageable({ workspaceId, personId, role }: Scope) {
  const administers = role === "steward" || role === "admin";
  return { workspaceId, ...(!administers && { personId }) };
}

/** The links that are good now. */
export async function readSharedViews(scope: Scope): Promise<SharedViewResource[]> {
  const rows = await database().sharedView.findMany({
    where: { ...manageable(scope), revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const makers = await namesOf(
    scope,
    rows.map((row) => row.personId),
  );
  return rows.map(({ id, name, search, createdAt, expiresAt, personId: by }) => ({
    id,
    name,
    search,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    by: { id: by, name: makers.find((one) => one.id === by)?.name ?? "" },
  }));
}

/** What a link says. Null, always alike, where it is none, has ended or was revoked, or where its workspace is about to go. */
export async function findLink(text: string) {
  const link = readLink(text);
  if (link === null) return null;
  const found = await database().sharedView.findUnique({
    where: { workspaceId_hash: { workspaceId: link.workspaceId, hash: hashSecret(link.secret) } },
    include: { workspace: { select: { slug: true, name: true, deleteAfter: true } } },
  });
  if (!found || found.revokedAt || found.expiresAt <= new Date() || found.workspace.deleteAfter) return null;
  const { id, name, search, expiresAt, workspace, personId } = found;
  return { id, name, search, personId, expiresAt: expiresAt.toISOString(), workspace };
}
