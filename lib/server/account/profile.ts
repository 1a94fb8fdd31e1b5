import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { prismaCode } from "../db-errors.ts";
import { requireFresh } from "../fresh.ts";
import type { Visitor } from "../session.ts";
import type { Origin } from "./origin.ts";
import { recordSecurityEvent } from "./record.ts";
import type { MeResource } from "./resource.ts";

const UNIQUE_VIOLATION = "P2002";

/** Who somebody is, and how their way in is protected. */
export async function readMe(personId: string): Promise<MeResource> {
  const { name, email, twoFactor, recoveryCodes } = await database().person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      name: true,
      email: true,
      twoFactor: { select: { enabledAt: true } },
      recoveryCodes: { where: { usedAt: null }, select: { hash: true } },
    },
  });
  return {
    id: personId,
    name,
    email,
    twoFactor: twoFactor?.enabledAt != null,
    recoveryCodesLeft: recoveryCodes.length,
  };
}

/** Changes one's name, or the e-mail that one signs in with; the latter needs somebody who showed lately that it is them. */
export async function changeProfile(
  visitor: Visitor,
  {
    name = visitor.name,
    email = visitor.email,
  }: { readonly name?: string | undefined; readonly email?: string | undefined },
  origin: Origin,
): Promise<MeResource> {
  if (email !== visitor.email) requireFresh(visitor);
  try {
    await database().$transaction(async (tx) => {
      await tx.person.update({ where: { id: visitor.id }, data: { name, email } });
      if (email === visitor.email) return;
      const event = { personId: visitor.id, kind: "profile_changed", about: email, ...origin } as const;
      await recordSecurityEvent(tx, event);
    });
  } catch (error) {
    if (prismaCode(error) !== UNIQUE_VIOLATION) throw error;
    throw new AjarError("invalid", "Nothing was changed.", [
      { field: "email", message: "has another account already" },
    ]);
  }
  return readMe(visitor.id);
}
