import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { referenceFrom } from "../../lib/decisions/reference.ts";
import { endOf, startOf } from "../../lib/decisions/time.ts";
import { type Door, doors, type Status, statuses } from "../../lib/decisions/words.ts";
import { database } from "../../lib/server/db.ts";
import { newId } from "../../lib/server/ids.ts";
import type { Scope } from "../../lib/server/scope.ts";

/** A decision as far as the list knows it. */
export interface Listed {
  readonly reference: string;
  readonly title: string;
  readonly status: Status;
  readonly door: Door | null;
  readonly owner: string | null;
  readonly ownerName: string | null;
  readonly tags: readonly string[];
  readonly opened: Date;
  readonly due: Date | null;
  readonly decided: Date | null;
  /** Frozen where it was decided before and is open again. */
  readonly frozen: number | null;
  readonly contested: boolean;
  readonly problem: boolean;
}

export const WORDS = ["queue", "storage", "billing", "release", "vendor"] as const;
export const TAGS = ["Data", "data", "Platform"] as const;
export const DAYS = ["2026-03-27", "2026-03-28", "2026-03-29", "2026-03-30"] as const;

/** Instants at and around the edges of days in Berlin, on the days on which its clocks change. */
const instants = DAYS.flatMap((day) => {
  const [start, end] = [startOf(day, "Europe/Berlin"), endOf(day, "Europe/Berlin")];
  return start && end ? [start.at, end.at, `${day}T12:00:00.000Z`] : [];
}).map((at) => new Date(at));

const DAY_MS = 86_400_000;
let number = 0;

/** Random decisions of a few people; small sets of values, so that filters meet. */
export const listed = (owners: readonly string[]): fc.Arbitrary<Listed> =>
  fc
    .record({
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
      status: fc.constantFrom(...statuses),
      door: fc.constantFrom(...doors, null),
      owner: fc.constantFrom(...owners, null),
      ownerName: fc.constantFrom("Guido", "guido", "Barry", null),
      tags: fc.constantFrom<readonly string[]>([], ["Data"], ["data"], ["Platform"], ["Platform", "Data"]),
      opened: fc.constantFrom(...instants),
      due: fc.constantFrom(...instants, null),
      took: fc.integer({ min: 0, max: 5 }),
      frozen: fc.constantFrom(null, 3_600, 10_000 * 86_400),
      contested: fc.boolean(),
      problem: fc.boolean(),
    })
    .map(({ words, took, frozen, owner, ownerName, ...rest }) => ({
      ...rest,
      reference: referenceFrom(
        Uint8Array.from([(number >> 10) & 31, (number >> 5) & 31, number++ & 31, 7, 7]),
      ),
      title: words.join(" "),
      owner,
      ownerName: owner === null ? ownerName : null,
      decided:
        rest.status === "open" || rest.status === "dropped"
          ? null
          : new Date(rest.opened.getTime() + took * DAY_MS),
      frozen: rest.status === "open" ? frozen : null,
    }));

/** Writes them as they stand: rows and facts, without their histories. */
export async function store({ workspaceId, personId }: Scope, all: readonly Listed[]): Promise<void> {
  const rows = all.map((one) => ({ ...one, id: newId() }));
  await database().decision.createMany({
    data: rows.map((one) => ({
      workspaceId,
      id: one.id,
      reference: one.reference,
      version: 1,
      seq: 1,
      chainHead: new Uint8Array(32),
      title: one.title,
      door: one.door,
      status: one.status,
      visibility: "workspace" as const,
      ownerId: one.owner,
      ownerName: one.ownerName,
      openerId: personId,
      tags: [...one.tags],
      searchText: [one.title, ...one.tags].join("\n"),
      externalKey: `key ${randomUUID()}`,
      openedAt: one.opened,
      openedKnown: true,
      dueAt: one.due,
      decidedAt: one.decided,
      dataProblem: one.problem ? "decided_before_opened" : null,
      recordedAt: one.opened,
      updatedAt: one.opened,
    })),
  });
  await database().facts.createMany({
    data: rows.map((one) => ({
      workspaceId,
      decisionId: one.id,
      door: one.door,
      status: one.status,
      visibility: "workspace" as const,
      openedAt: one.opened,
      openedKnown: true,
      firstDecidedAt: one.decided ?? (one.frozen === null ? null : one.opened),
      target: one.frozen,
      reopenCount: 0,
      unmetCount: 0,
      optionCount: 0,
      peopleCount: 0,
      contested: one.contested,
      askCount: 0,
      commitmentCount: 0,
    })),
  });
}
