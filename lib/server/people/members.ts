import { z } from "zod";
import type { Prisma } from "../../../prisma/generated/client.ts";
import { isAtLeast } from "../../decisions/membership.ts";
import { AjarError } from "../../errors.ts";
import { type Database, database, type Transaction } from "../db.ts";
import { inSight } from "../decisions/sight.ts";
import type { Scope } from "../scope.ts";
import type { MemberQuery } from "./member-operations.ts";
import { SOMEBODY } from "./queries.ts";
import type { MemberPage, MemberResource, MemberWithWork } from "./resource.ts";

const withPerson = { person: { select: { id: true, name: true, email: true } } } as const;
type Row = Prisma.MembershipGetPayload<{ include: typeof withPerson }>;

const administers = ({ role }: Scope) => isAtLeast(role, "admin");

/** Somebody as others may see them: addresses are for those who administer, and one's own. */
export function toMember(scope: Scope, row: Row): MemberResource {
  const { person, role, standing, status, version, erasedAt } = row;
  const erased = erasedAt !== null;
  // In a throw-away copy nobody has one that means anything.
  const seesAddress =
    (administers(scope) || person.id === scope.personId) && !erased && scope.copyUntil === undefined;
  return {
    id: person.id,
    name: erased ? SOMEBODY : person.name,
    email: seesAddress ? person.email : null,
    role,
    standing,
    status,
    joinedAt: row.createdAt.toISOString(),
    erased,
    version,
  };
}

/** Only those who administer see guests, and who was suspended or went; to everybody else they are not listed. */
function visible(scope: Scope): Prisma.MembershipWhereInput {
  const { workspaceId, personId } = scope;
  const own = administers(scope)
    ? {}
    : { OR: [{ status: "active" as const, role: { not: "guest" as const } }, { personId }] };
  return { workspaceId, service: false, ...own };
}

function filtered(scope: Scope, { q, role, standing, status }: MemberQuery): Prisma.MembershipWhereInput {
  const has = { contains: q ?? "", mode: "insensitive" as const };
  const said = administers(scope) ? { OR: [{ name: has }, { email: has }] } : { name: has };
  return {
    AND: [
      visible(scope),
      ...(q ? [{ erasedAt: null, person: said }] : []),
      ...(role ? [{ role }] : []),
      ...(standing ? [{ standing }] : []),
      ...(status ? [{ status }] : []),
    ],
  };
}

const place = z.tuple([z.string(), z.uuid()]);

function after(cursor: string | undefined): Prisma.MembershipWhereInput {
  if (cursor === undefined) return {};
  try {
    const [name, id] = place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { OR: [{ person: { name: { gt: name } } }, { person: { name }, personId: { gt: id } }] };
  } catch {
    throw new AjarError("invalid", "Nothing was read.", [
      { field: "cursor", message: "is not one that a page of this list gave" },
    ]);
  }
}

/** One page of the people of a workspace, by name. */
export async function readPeople(scope: Scope, query: MemberQuery): Promise<MemberPage> {
  const where = filtered(scope, query);
  const [total, rows] = await Promise.all([
    database().membership.count({ where }),
    database().membership.findMany({
      where: { AND: [where, after(query.cursor)] },
      include: withPerson,
      orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
      take: query.limit + 1,
    }),
  ]);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = last && rows.length > query.limit;
  const cursor = more && Buffer.from(JSON.stringify([last.person.name, last.personId])).toString("base64url");
  return { people: page.map((row) => toMember(scope, row)), total, next: cursor || null };
}

/** Somebody of this workspace whom one may see; anybody else is not there. */
export async function findMember(
  db: Pick<Transaction, "membership">,
  scope: Scope,
  personId: string,
): Promise<Row> {
  const row = await db.membership.findFirst({
    where: { AND: [visible(scope), { personId }] },
    include: withPerson,
  });
  if (!row) throw new AjarError("not-found", "There is nobody of this id here.");
  return row;
}

/** The open decisions that somebody owns, as far as they are in sight of whoever asks. */
export async function openDecisionsOf(
  db: Database | Transaction,
  scope: Scope,
  ownerId: string,
): Promise<{ reference: string; title: string | null }[]> {
  return db.decision.findMany({
    where: { ...inSight(scope), ownerId, status: "open" },
    select: { reference: true, title: true },
    orderBy: { openedAt: "asc" },
  });
}

export async function readMember(scope: Scope, personId: string): Promise<MemberWithWork> {
  const row = await findMember(database(), scope, personId);
  return { ...toMember(scope, row), owns: await openDecisionsOf(database(), scope, personId) };
}
