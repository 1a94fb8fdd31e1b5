import { defaultPolicies } from "../../decisions/policy.ts";
import { doors } from "../../decisions/words.ts";
import type { Transaction } from "../db.ts";
import { newId } from "../ids.ts";
import { recordInWorkspace } from "../workspace/record.ts";

const SLUG_LENGTH = 40;
/** First parts of addresses that mean something else. */
const TAKEN = new Set([
  "api",
  "sign-in",
  "first-run",
  "join",
  "reset",
  "healthz",
  "readyz",
  "new",
  "help",
  "settings",
  "look-around",
]);

/** Addresses of throw-away copies begin like this, and no others do. */
const COPIES = "try-";
export const copySlug = (random: string): string => `${COPIES}${random}`;
export const isCopySlug = (slug: string): boolean => /^try-[0-9a-z]{10}$/.test(slug);

/** A name as the first part of an address: `Büro & Söhne` → `buro-sohne`. */
function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, "");
  return slug === "" || TAKEN.has(slug) || slug.startsWith(COPIES) ? `team-${slug}`.replace(/-$/, "") : slug;
}

async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const wish = slugOf(name);
  const taken = await tx.workspace.findMany({
    where: { slug: { startsWith: wish } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map(({ slug }) => slug));
  let candidate = wish;
  for (let number = 2; slugs.has(candidate); number++) candidate = `${wish}-${number}`;
  return candidate;
}

interface NewWorkspace {
  readonly name: string;
  readonly timeZone: string;
  readonly steward: string;
  /** The address of the sample workspace, which is nobody's name and open to everyone. */
  readonly sample?: string;
  /** Names the write that makes it, so that a retry finds it. */
  readonly madeBy?: string;
  /** Where it is thrown away again. Its steward lives in it alone, and is made once it is there. */
  readonly copy?: {
    readonly slug: string;
    readonly expiresAt: Date;
    readonly enter: (workspaceId: string) => Promise<void>;
  };
}

/** A workspace with its steward and the default door policies. */
export async function createWorkspace(
  tx: Transaction,
  { name, timeZone, steward, sample, madeBy, copy }: NewWorkspace,
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = sample ?? copy?.slug ?? (await freeSlug(tx, name));
  const expiresAt = copy?.expiresAt ?? null;
  await tx.workspace.create({
    data: { id, slug, name, timeZone, sample: sample !== undefined, madeBy: madeBy ?? null, expiresAt },
  });
  await copy?.enter(id);
  await tx.membership.create({
    data: { workspaceId: id, personId: steward, role: "steward", standing: "executive" },
  });
  await tx.doorPolicy.createMany({
    data: doors.map((door) => {
      const { target, enough, cap, asks } = defaultPolicies[door];
      return { workspaceId: id, door, targetSeconds: target, enough, cap, asks };
    }),
  });
  const by = { workspaceId: id, actorId: steward, requestId: null };
  await recordInWorkspace(tx, by, [{ kind: "made", data: {} }]);
  return { id, slug };
}
