import { database } from "../db.ts";
import { namesOf } from "../people/queries.ts";
import type { Scope } from "../scope.ts";
import type { ServiceTokenResource, TokenResource } from "./resource.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

function kept({ id, name, createdAt, expiresAt, lastUsedAt }: Row) {
  return {
    id,
    name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

const newestFirst = [{ createdAt: "desc" }, { id: "desc" }] as const;

/** One's own tokens here; those that have run out stay until they are taken away. */
export async function readTokens({ workspaceId, personId }: Scope): Promise<TokenResource[]> {
  const rows = await database().apiToken.findMany({
    where: { workspaceId, personId, service: false, revokedAt: null },
    orderBy: [...newestFirst],
  });
  return rows.map((row) => ({ ...kept(row), reach: row.reach }));
}

export async function readServiceTokens(scope: Scope): Promise<ServiceTokenResource[]> {
  const { workspaceId } = scope;
  const rows = await database().apiToken.findMany({
    where: { workspaceId, service: true, revokedAt: null },
    orderBy: [...newestFirst],
  });
  const memberships = await database().membership.findMany({
    where: { workspaceId, personId: { in: rows.map(({ personId }) => personId) } },
    select: { personId: true, role: true },
  });
  const makers = await namesOf(
    scope,
    rows.map(({ madeBy }) => madeBy),
  );
  return rows.map((row) => ({
    ...kept(row),
    role: memberships.find(({ personId }) => personId === row.personId)?.role ?? "viewer",
    madeBy: makers.find(({ id }) => id === row.madeBy)?.name ?? "",
  }));
}
