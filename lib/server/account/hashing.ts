import { hash, verify } from "@node-rs/argon2";
import { AjarError } from "../../errors.ts";
import { newSecret } from "../secrets.ts";
import { Turns } from "../throttle/turns.ts";

/** The library's default algorithm, argon2id, with parameters of OWASP ASVS 5.0, appendix C: 19 MiB, two passes. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each takes a processor and memory for a while: a crowd at the door must leave some of both to those who are inside. */
const turns = new Turns(2, 64, () => {
  const detail = "Many people are signing in at this moment. Try again in a few seconds.";
  return new AjarError("too-many-requests", detail, [], {}, 3);
});

/** Waits for its turn among all that hash; nothing in it may wait for another turn. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns.run(work);

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, ARGON2));

let made: Promise<string> | undefined;

/** What is compared where there is nothing to compare with. */
function nobodysHash(): Promise<string> {
  made ??= hash(newSecret(), ARGON2);
  return made;
}

/** Takes as long for an account that does not exist (null) as for one that does. To be called in turn. */
export async function passwordFits(kept: string | null, password: string): Promise<boolean> {
  const instead = await nobodysHash();
  const fits = await verify(kept ?? instead, password);
  return fits && kept !== null;
}
