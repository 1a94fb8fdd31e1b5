import { AjarError } from "../../errors.ts";
import { database, type Transaction } from "../db.ts";
import { env } from "../env.ts";
import { hashSecret, newSecret } from "../secrets.ts";
import { insertAccount, type NewAccount, prepareAccount } from "./accounts.ts";
import { createWorkspace } from "./workspaces.ts";

const VALID_MS = 7 * 24 * 60 * 60 * 1000;

/** The installation belongs to whoever read the terminal; once somebody has an account, the door is shut for good. */
async function nobodyYet(tx: Pick<Transaction, "person">): Promise<boolean> {
  return (await tx.person.findFirst({ where: { accounts: { some: {} } }, select: { id: true } })) === null;
}

export async function firstRunNeeded(): Promise<boolean> {
  return nobodyYet(database());
}

/**
 * A link that makes the first steward, or null when there is one. Only its hash is kept, so each start makes a new one; links
 * of earlier starts and of other processes stay good until one of them was used.
 */
export async function firstStewardLink(): Promise<string | null> {
  if (!(await firstRunNeeded())) return null;
  const token = newSecret();
  await database().setupToken.create({
    data: { hash: hashSecret(token), expiresAt: new Date(Date.now() + VALID_MS) },
  });
  return `${env().url}/first-run?token=${token}`;
}

async function tokenIsValid(tx: Pick<Transaction, "setupToken">, token: string): Promise<boolean> {
  const found = await tx.setupToken.findUnique({ where: { hash: hashSecret(token) } });
  return found !== null && found.expiresAt.getTime() > Date.now();
}

export async function setupTokenIsValid(token: string): Promise<boolean> {
  return (await firstRunNeeded()) && (await tokenIsValid(database(), token));
}

const gone = () =>
  new AjarError("not-found", "This link is no longer good. Start Ajar again to get a new one.");

/** The account, the workspace and the stewardship: all three or nothing. */
export async function makeFirstSteward(
  token: string,
  account: NewAccount,
  workspace: { name: string; timeZone: string },
): Promise<{ slug: string; personId: string }> {
  if (!(await setupTokenIsValid(token))) throw gone();
  const prepared = await prepareAccount(account);
  return database().$transaction(async (tx) => {
    // Two people with the same link at the same moment: the second waits here and then finds that the door is shut.
    await tx.$executeRaw`LOCK TABLE setup_token IN SHARE ROW EXCLUSIVE MODE`;
    if (!(await tokenIsValid(tx, token)) || !(await nobodyYet(tx))) {
      throw gone();
    }
    await insertAccount(tx, prepared);
    const made = await createWorkspace(tx, { ...workspace, steward: prepared.person.id });
    await tx.setupToken.deleteMany();
    return { slug: made.slug, personId: prepared.person.id };
  });
}
