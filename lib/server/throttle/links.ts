import { AjarError } from "../../errors.ts";
import { addressOf } from "./address.ts";
import { countTry, requireOpen } from "./guesses.ts";

/** Runs what a one-time link opens. Links that are not there count as guesses of this address; anything else is no guess. */
export async function withLink<T>(headers: Headers, run: () => Promise<T>): Promise<T> {
  const place = { by: "links", what: addressOf(headers) } as const;
  await requireOpen(place);
  try {
    return await run();
  } catch (error) {
    if (error instanceof AjarError && error.code === "not-found") await countTry(place);
    throw error;
  }
}
