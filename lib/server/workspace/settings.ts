import { AjarError } from "../../errors.ts";
import { type Database, database, type Transaction } from "../db.ts";
import { rebuildTouched, rebuildWhere } from "../decisions/rebuild.ts";
import type { Answer, Write } from "../idempotency.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "./in-turn.ts";
import { workspaceEventData } from "./kinds.ts";
import type { SettingsChange } from "./operations.ts";
import type { SettingsResource } from "./resource.ts";

const LONG_MS = 120_000;

export async function readSettingsOf(
  { workspaceId }: Scope,
  db: Database | Transaction = database(),
): Promise<SettingsResource> {
  const { deleteAfter, ...row } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: {
      slug: true,
      name: true,
      timeZone: true,
      workDays: true,
      workFrom: true,
      workTo: true,
      currency: true,
      deleteAfter: true,
      version: true,
    },
  });
  return { ...row, deleteAfter: deleteAfter?.toISOString() ?? null };
}

export const answerWith = (body: SettingsResource): Answer => {
  return { status: 200, headers: { etag: `"${body.version}"` }, body };
};

/** What differs from what is there, as old and new value. */
function changesOf(before: SettingsResource, given: SettingsChange) {
  const fields = ["name", "timeZone", "currency", "workDays", "workFrom", "workTo"] as const;
  const changed = fields.filter(
    (field) => given[field] !== undefined && JSON.stringify(given[field]) !== JSON.stringify(before[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, { from: before[field], to: given[field] }]));
}

function rowOf({ name, timeZone, currency, workDays, workFrom, workTo }: SettingsChange, version: number) {
  return {
    version,
    ...(name !== undefined && { name }),
    ...(timeZone !== undefined && { timeZone }),
    ...(currency !== undefined && { currency }),
    ...(workDays !== undefined && { workDays }),
    ...(workFrom !== undefined && { workFrom }),
    ...(workTo !== undefined && { workTo }),
  };
}

/**
 * Facts in which an instant becomes a day: that on which a review is due, where nobody named the day of the decision; and those on
 * which people met or wrote to each other, which make rounds of discussion, also of what is still open.
 */
const dependingOnZone = [
  { decidedAt: { not: null }, decidedOn: null },
  { decision: { events: { some: { type: { in: ["commented", "met"] } } } } },
];

export async function changeSettings(
  scope: Scope,
  given: SettingsChange,
  version: number | null,
  write: Write,
): Promise<Answer> {
  const { workspaceId } = scope;
  const since = new Date();
  const answer = await inTurn(
    scope,
    write,
    async (tx, note) => {
      const before = await readSettingsOf(scope, tx);
      if (version !== before.version)
        throw new AjarError("version-conflict", "Nothing was changed. Here is the current copy.", [], {
          current: before,
        });
      if ((given.workFrom ?? before.workFrom) >= (given.workTo ?? before.workTo))
        throw new AjarError("invalid", "Nothing was changed.", [
          { field: "workTo", message: "must be after the beginning" },
        ]);
      const changes = changesOf(before, given);
      if (Object.keys(changes).length > 0) {
        await tx.workspace.update({ where: { id: workspaceId }, data: rowOf(given, before.version + 1) });
        note({ kind: "settingsChanged", data: workspaceEventData.settingsChanged.parse(changes) });
        if (changes.timeZone) await rebuildWhere(tx, workspaceId, { OR: dependingOnZone });
      }
      return answerWith(await readSettingsOf(scope, tx));
    },
    { timeout: LONG_MS },
  );
  if (given.timeZone) await rebuildTouched(workspaceId, since);
  return answer;
}
