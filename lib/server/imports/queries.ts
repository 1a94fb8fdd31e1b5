import type { Import } from "../../../prisma/generated/client.ts";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import type { Scope } from "../scope.ts";
import type { ImportResource } from "./resource.ts";

const LISTED = 50;
/** An import that has not said anything for so long was interrupted, and the database has taken its work back. */
export const SILENCE_MS = 15_000;
export const INTERRUPTED = "It was interrupted. Nothing of it was kept; you can import the file again.";

function resource(row: Import, names: ReadonlyMap<string, string>): ImportResource {
  const { id, fileName, total, processed, added, changed, unchanged, impossible } = row;
  const silent = row.status === "running" && Date.now() - row.beatAt.getTime() > SILENCE_MS;
  const finished = row.status === "done" || row.status === "undone";
  return {
    id,
    fileName,
    by: names.get(row.personId) ?? null,
    status: silent ? "failed" : row.status,
    total,
    processed,
    added,
    changed,
    unchanged,
    leftOut: finished ? total - added - changed - unchanged : 0,
    impossible,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    failure: silent ? INTERRUPTED : row.failure,
  };
}

async function withNames({ workspaceId }: Scope, rows: readonly Import[]): Promise<ImportResource[]> {
  const people = await database().person.findMany({
    where: { id: { in: rows.map(({ personId }) => personId) }, memberships: { some: { workspaceId } } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => resource(row, names));
}

export async function readImports(scope: Scope): Promise<ImportResource[]> {
  const { workspaceId } = scope;
  const rows = await database().import.findMany({
    where: { workspaceId },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: LISTED,
  });
  return withNames(scope, rows);
}

export async function readImport(scope: Scope, id: string): Promise<ImportResource> {
  const { workspaceId } = scope;
  const row = await database().import.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
  const [found] = row ? await withNames(scope, [row]) : [];
  if (!found) throw new AjarError("not-found", "There is no such import.");
  return found;
}
