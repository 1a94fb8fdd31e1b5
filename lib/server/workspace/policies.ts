import { z } from "zod";
import type { Prisma } from "../../../prisma/generated/client.ts";
import { type Door, doors, asks as knownAsks } from "../../decisions/words.ts";
import { AjarError } from "../../errors.ts";
import { type Database, database, type Transaction } from "../db.ts";
import { rebuildTouched, rebuildWhere } from "../decisions/rebuild.ts";
import type { Answer, Write } from "../idempotency.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "./in-turn.ts";
import { workspaceEventData } from "./kinds.ts";
import type { PolicyChange } from "./operations.ts";
import { askNote, type PolicyResource } from "./resource.ts";

const LONG_MS = 120_000;
const notes = z.partialRecord(z.enum(knownAsks), askNote);

type Row = Prisma.DoorPolicyGetPayload<object>;

const toPolicy = (row: Row): PolicyResource => ({
  door: row.door,
  target: row.targetSeconds,
  enough: row.enough,
  cap: row.cap,
  asks: knownAsks.filter((ask) => row.asks.includes(ask)),
  notes: notes.parse(row.askNotes),
  version: row.version,
});

export async function readPolicies(
  { workspaceId }: Scope,
  db: Database | Transaction = database(),
): Promise<PolicyResource[]> {
  const rows = await db.doorPolicy.findMany({ where: { workspaceId } });
  return doors.flatMap((door) => rows.filter((row) => row.door === door).map(toPolicy));
}

/** Whoever is named beside an ask has to be here. */
async function checkOwners(
  tx: Transaction,
  workspaceId: string,
  given: PolicyChange["notes"] = {},
): Promise<void> {
  const owners = [...new Set(Object.values(given).flatMap((note) => note?.owner ?? []))];
  const here = await tx.membership.count({
    where: {
      workspaceId,
      personId: { in: owners },
      status: "active",
      role: { not: "guest" },
      service: false,
    },
  });
  if (here !== owners.length)
    throw new AjarError("invalid", "Nothing was changed.", [
      { field: "notes", message: "must name people of this workspace" },
    ]);
}

function changesOf(before: PolicyResource, given: PolicyChange) {
  const differs = (field: keyof PolicyChange) =>
    given[field] !== undefined && JSON.stringify(given[field]) !== JSON.stringify(before[field]);
  const fields = (["target", "enough", "cap", "asks"] as const).filter(differs);
  const changes = Object.fromEntries(
    fields.map((field) => [field, { from: before[field], to: given[field] }]),
  );
  return { ...changes, ...(differs("notes") && { notes: true }) };
}

export async function changePolicy(
  scope: Scope,
  door: Door,
  given: PolicyChange,
  version: number | null,
  write: Write,
): Promise<Answer> {
  const { workspaceId } = scope;
  const since = new Date();
  const ordered = given.asks && { ...given, asks: knownAsks.filter((ask) => given.asks?.includes(ask)) };
  const wanted = ordered ?? given;
  const answer = await inTurn(
    scope,
    write,
    async (tx, note) => {
      const key = { workspaceId_door: { workspaceId, door } };
      const before = toPolicy(await tx.doorPolicy.findUniqueOrThrow({ where: key }));
      if (version !== before.version)
        throw new AjarError("version-conflict", "Nothing was changed. Here is the current copy.", [], {
          current: before,
        });
      await checkOwners(tx, workspaceId, wanted.notes);
      const changes = changesOf(before, wanted);
      if (Object.keys(changes).length === 0) return answerWith(before);
      const { target, enough, cap, asks, notes: askNotes } = wanted;
      const row = await tx.doorPolicy.update({
        where: key,
        data: {
          ...(target !== undefined && { targetSeconds: target }),
          ...(enough !== undefined && { enough }),
          ...(cap !== undefined && { cap }),
          ...(asks && { asks }),
          ...(askNotes && { askNotes }),
          version: before.version + 1,
        },
      });
      note({ kind: "policyChanged", data: workspaceEventData.policyChanged.parse({ door, ...changes }) });
      // What was never decided is measured by the present rules; everything else keeps those that were frozen with it.
      await rebuildWhere(tx, workspaceId, { door, firstDecidedAt: null });
      return answerWith(toPolicy(row));
    },
    { timeout: LONG_MS },
  );
  await rebuildTouched(workspaceId, since);
  return answer;
}

const answerWith = (policy: PolicyResource): Answer => {
  return { status: 200, headers: { etag: `"${policy.version}"` }, body: policy };
};
