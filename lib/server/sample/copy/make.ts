import { randomBytes } from "node:crypto";
import { referenceFrom } from "../../../decisions/reference.ts";
import { startBriefSession } from "../../account/start-session.ts";
import { database, type Transaction } from "../../db.ts";
import { newId } from "../../ids.ts";
import { copySlug, createWorkspace } from "../../people/workspaces.ts";
import { type Newcomer, quarterCrew } from "../quarter/crew.ts";
import { tellHere } from "../quarter/write.ts";
import { makeRoom, requireRoom } from "./room.ts";

/** How long a copy is there; the database holds to it as well. */
const LIFE_MS = 24 * 60 * 60 * 1000;
const NAME = "Your own copy";
const VISITOR = "Visitor";
const LONG_MS = 30_000;
const SLUG_LETTERS = 10;

const randomLetters = () => referenceFrom(randomBytes(SLUG_LETTERS), SLUG_LETTERS).toLowerCase();

/** People of a copy are its own. They have no account, and the domain of their addresses cannot exist. */
const dweller = (copyId: string, { id, name }: Pick<Newcomer, "id" | "name">) => {
  return { id, name, email: `${id}@copies.ajar.invalid`, copyId };
};

async function tell(tx: Transaction, workspaceId: string, zone: string, you: string): Promise<void> {
  const crew = await quarterCrew(tx, workspaceId, async (_, newcomer) => {
    const { id } = await tx.person.create({ data: dweller(workspaceId, newcomer), select: { id: true } });
    return id;
  });
  await tx.teamMembership.create({ data: { workspaceId, teamId: crew.team, personId: you } });
  const visitor = { id: you, role: "steward", standing: "executive" } as const;
  await tellHere(tx, { workspaceId, zone }, { ...crew, you: visitor });
}

/**
 * A workspace with the made-up team and its quarter, told anew up to this minute, and a visitor who is its steward: all of it in
 * one transaction, or nothing. It is never changed into one that lasts.
 *
 * @throws too-many-requests where there are as many as the server keeps
 */
export async function makeCopy(
  timeZone: string,
  headers: Headers,
): Promise<{ slug: string; expiresAt: Date; cookies: Headers }> {
  await makeRoom();
  const steward = newId();
  const expiresAt = new Date(Date.now() + LIFE_MS);
  return database().$transaction(
    async (tx) => {
      await requireRoom(tx);
      const enter = async (id: string) => {
        await tx.person.create({ data: dweller(id, { id: steward, name: VISITOR }) });
      };
      const copy = { slug: copySlug(randomLetters()), expiresAt, enter };
      const { id, slug } = await createWorkspace(tx, { name: NAME, timeZone, steward, copy });
      await tell(tx, id, timeZone, steward);
      const cookies = await startBriefSession(tx, { personId: steward, expiresAt }, headers);
      return { slug, expiresAt, cookies };
    },
    { timeout: LONG_MS },
  );
}
