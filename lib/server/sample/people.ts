import { z } from "zod";
import { type Standing, standings } from "../../decisions/words.ts";
import { database, type Transaction } from "../db.ts";
import { newId } from "../ids.ts";
import { createWorkspace } from "../people/workspaces.ts";
import type { SampleRole } from "./records.ts";
import type { Cast } from "./story.ts";

export const SAMPLE_SLUG = "look-around";
const NAME = "Real decisions";

/** Nobody can sign in as one of these: they have no account, and the domain of their addresses cannot exist. */
const addressOf = (role: string) => `${role.replaceAll(" ", "-")}@ajar.invalid`;
const named = (role: string) => role.charAt(0).toUpperCase() + role.slice(1);

const IMPORTER = "importer";
const members: Readonly<Record<SampleRole, Standing>> = {
  lead: "lead",
  "runtime engineer": "contributor",
  "data engineer": "contributor",
  "interface designer": "contributor",
  statistician: "contributor",
};

const add = (tx: Transaction, role: string) =>
  tx.person.create({
    data: { id: newId(), name: named(role), email: addressOf(role) },
    select: { id: true },
  });

async function makeWorkspace(tx: Transaction): Promise<void> {
  const { id: steward } = await add(tx, IMPORTER);
  const { id: workspaceId } = await createWorkspace(tx, {
    name: NAME,
    timeZone: "UTC",
    steward,
    sample: SAMPLE_SLUG,
  });
  for (const [role, standing] of Object.entries(members)) {
    const { id: personId } = await add(tx, role);
    await tx.membership.create({ data: { workspaceId, personId, role: "member", standing } });
  }
}

export interface SamplePeople {
  readonly importer: { readonly id: string; readonly name: string; readonly email: string };
  readonly cast: Cast;
}

/** The sample workspace with its people, made if it is not there. Two processes at once make it once. */
export async function samplePeople(): Promise<SamplePeople> {
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('ajar sample', 0))`;
    const there = await tx.workspace.findUnique({ where: { slug: SAMPLE_SLUG }, select: { id: true } });
    if (!there) await makeWorkspace(tx);
  });
  const found = await database().membership.findMany({
    where: { workspace: { slug: SAMPLE_SLUG, sample: true } },
    select: { role: true, standing: true, person: { select: { id: true, name: true, email: true } } },
  });
  const known = (role: string) => {
    const membership = found.find(({ person }) => person.email === addressOf(role));
    if (!membership) throw new Error(`The sample workspace has no ${role}.`);
    return membership;
  };
  const actor = (role: SampleRole) => {
    const { person, role: right, standing } = known(role);
    return { id: person.id, role: right, standing: z.enum(standings).parse(standing) };
  };
  const cast = {
    lead: actor("lead"),
    "runtime engineer": actor("runtime engineer"),
    "data engineer": actor("data engineer"),
    "interface designer": actor("interface designer"),
    statistician: actor("statistician"),
  };
  return { importer: known(IMPORTER).person, cast };
}
