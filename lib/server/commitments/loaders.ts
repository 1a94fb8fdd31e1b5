import { cache } from "react";
import { z } from "zod";
import { AjarError } from "../../errors.ts";
import { pageScope } from "../people/loaders.ts";
import type { Scope } from "../scope.ts";
import { teamChoices } from "../teams/queries.ts";
import { ledgerShape } from "./operations.ts";
import { type LedgerQuery, readLedger } from "./queries.ts";

const PAGE_SIZE = 25;
const addressed = z.object({ ...ledgerShape, cursor: z.string().optional() });
type Addressed = z.infer<typeof addressed>;
type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** What the address asks for; what makes no sense is left out. */
function readAddress(parameters: Parameters): Addressed {
  const given = Object.entries(parameters).filter(([name, value]) => name in addressed.shape && value !== "");
  const good = given.filter(([name, value]) => addressed.safeParse({ [name]: value }).success);
  return addressed.parse(Object.fromEntries(good));
}

/** A cursor that no page gave is an address that somebody cut: the ledger begins at its beginning. */
async function pageOf(scope: Scope, asked: Addressed) {
  const query: LedgerQuery = { ...asked, limit: PAGE_SIZE };
  try {
    return await readLedger(scope, query);
  } catch (error) {
    if (!(error instanceof AjarError) || asked.cursor === undefined) throw error;
    return readLedger(scope, { ...query, cursor: undefined });
  }
}

/** A page of the ledger as the address asks for it. */
export const loadLedger = cache(async (slug: string, parameters: Parameters) => {
  const scope = await pageScope(slug);
  const { cursor, part = "open", team, mine } = readAddress(parameters);
  const asked = { part, team, mine };
  const [page, teams] = await Promise.all([pageOf(scope, { ...asked, cursor }), teamChoices(scope)]);
  return {
    slug: scope.slug,
    zone: scope.zone,
    now: new Date().toISOString(),
    me: scope.personId,
    asked,
    fromTheMiddle: cursor !== undefined,
    page,
    teams,
  };
});
