import { AjarError } from "../../errors.ts";
import type { Transaction } from "../db.ts";
import { listAddress } from "../decisions/list-address.ts";
import { velocityAddress } from "../metrics/address.ts";
import { inputError } from "../problem.ts";
import type { Scope } from "../scope.ts";
import type { ViewPage } from "./pages.ts";
import { LONGEST_SEARCH, searchOf, TOO_LONG } from "./search.ts";

/** The same schemas by which the pages read their addresses. */
const addresses = { decisions: listAddress, velocity: velocityAddress } as const;

const NOBODY = "none";
const wrong = (field: string, message: string) =>
  new AjarError("invalid", "Nothing was changed.", [{ field, message }]);

/** Whom a view names has to be of this workspace. */
async function checkIds(
  tx: Transaction,
  { workspaceId }: Scope,
  { team, owner }: { readonly team?: string | undefined; readonly owner?: string | undefined },
): Promise<void> {
  if (team !== undefined && team !== NOBODY) {
    const found = await tx.team.findFirst({ where: { workspaceId, id: team }, select: { id: true } });
    if (!found) throw wrong("search.team", "is no team here");
  }
  if (owner !== undefined && owner !== NOBODY) {
    const where = { workspaceId, personId: owner };
    const found = await tx.membership.findFirst({ where, select: { personId: true } });
    if (!found) throw wrong("search.owner", "is nobody in this workspace");
  }
}

/** The view that is to be kept, in its one spelling; here nothing is left out quietly. */
export async function checkedSearch(
  tx: Transaction,
  scope: Scope,
  { page, search }: { readonly page: ViewPage; readonly search: string },
): Promise<string> {
  const parsed = addresses[page].safeParse(Object.fromEntries(new URLSearchParams(search)));
  if (!parsed.success) throw inputError(parsed.error, "search");
  await checkIds(tx, scope, parsed.data);
  const kept = searchOf(parsed.data);
  // What was given as letters can be longer as an address has it.
  if (kept.length > LONGEST_SEARCH) throw wrong("search", TOO_LONG);
  return kept;
}
