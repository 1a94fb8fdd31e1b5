import { AjarError } from "../../errors.ts";
import { hashPassword } from "../account/hashing.ts";
import { auth } from "../auth.ts";
import type { Transaction } from "../db.ts";
import { prismaCode } from "../db-errors.ts";
import { newId } from "../ids.ts";

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** How the sign-in library calls accounts that have a password. */
const PASSWORD_PROVIDER = "credential";
const UNIQUE_VIOLATION = "P2002";

/** Prepares the rows of a new account; hashing takes its time, so it is done before the transaction begins. */
export async function prepareAccount({ name, email, password }: NewAccount) {
  const id = newId();
  return {
    person: { id, name, email },
    account: {
      id: newId(),
      userId: id,
      accountId: id,
      providerId: PASSWORD_PROVIDER,
      password: await hashPassword(password),
    },
  };
}

export async function insertAccount(
  tx: Transaction,
  { person, account }: Awaited<ReturnType<typeof prepareAccount>>,
): Promise<void> {
  try {
    await tx.person.create({ data: person });
  } catch (error) {
    if (prismaCode(error) === UNIQUE_VIOLATION) {
      throw new AjarError("invalid", "Nothing was changed.", [
        { field: "email", message: "has an account already; sign in and open the link again" },
      ]);
    }
    throw error;
  }
  await tx.account.create({ data: account });
}

export async function endSession(headers: Headers): Promise<Headers> {
  return cookiesOf(await auth().api.signOut({ headers, asResponse: true }));
}

function cookiesOf(response: Response): Headers {
  const cookies = new Headers();
  for (const cookie of response.headers.getSetCookie()) cookies.append("set-cookie", cookie);
  return cookies;
}
