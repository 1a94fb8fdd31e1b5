import type { KnownPerson } from "../../../decisions/context.ts";
import type { Standing } from "../../../decisions/words.ts";
import type { Transaction } from "../../db.ts";
import { newId } from "../../ids.ts";

/** A ferry company that does not exist. Nobody can sign in as one of its people: the domain of their addresses cannot exist. */
const people = {
  mara: ["Mara Lindqvist", "lead"],
  jonas: ["Jonas Okafor", "contributor"],
  priya: ["Priya Nair", "contributor"],
  tomas: ["Tomás Rey", "lead"],
  eva: ["Eva Horvat", "contributor"],
  sofia: ["Sofia Brandt", "executive"],
} as const satisfies Record<string, readonly [string, Standing]>;

export type Name = keyof typeof people;
const names = ["mara", "jonas", "priya", "tomas", "eva", "sofia"] as const satisfies readonly Name[];
const addressOf = (name: Name) => `${name}@ferries.ajar.invalid`;

const TEAM = "Harbour ferries (made up)";

export interface Crew {
  readonly people: Readonly<Record<Name, KnownPerson>>;
  readonly team: string;
  /** A visitor who is one of them for a day, in a copy of their own. */
  readonly you?: KnownPerson;
}

/** Somebody of the made-up team, there for the first time. */
export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The people of the sample are made where they are not there, and found by their addresses. */
async function inSample(tx: Transaction, newcomer: Newcomer): Promise<string> {
  const { email } = newcomer;
  const { id } = await tx.person.upsert({
    where: { email },
    update: {},
    create: newcomer,
    select: { id: true },
  });
  return id;
}

/** The people of the made-up team, and the team; made where they are not there. */
export async function quarterCrew(
  tx: Transaction,
  workspaceId: string,
  enter: typeof inSample = inSample,
): Promise<Crew> {
  const crew = new Map<Name, KnownPerson>();
  for (const name of names) {
    const [full, standing] = people[name];
    const id = await enter(tx, { id: newId(), name: full, email: addressOf(name) });
    const key = { workspaceId, personId: id };
    const { role } = await tx.membership.upsert({
      where: { workspaceId_personId: key },
      update: {},
      create: { ...key, role: "member", standing },
      select: { role: true },
    });
    crew.set(name, { id, role, standing });
  }
  const known = await tx.team.findFirst({ where: { workspaceId, name: TEAM }, select: { id: true } });
  const { id: team } = known ?? (await tx.team.create({ data: { workspaceId, id: newId(), name: TEAM } }));
  await tx.teamMembership.createMany({
    data: [...crew.values()].map(({ id }) => ({ workspaceId, teamId: team, personId: id })),
    skipDuplicates: true,
  });
  const of = (name: Name) => {
    const person = crew.get(name);
    if (!person) throw new Error(`The made-up team has no ${name}.`);
    return person;
  };
  return {
    people: {
      mara: of("mara"),
      jonas: of("jonas"),
      priya: of("priya"),
      tomas: of("tomas"),
      eva: of("eva"),
      sofia: of("sofia"),
    },
    team,
  };
}
