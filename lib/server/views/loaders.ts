import { isAtLeast } from "../../decisions/membership.ts";
import { readAddress as readListAddress } from "../decisions/list-loaders.ts";
import { readAddress as readVelocityAddress } from "../metrics/loaders.ts";
import { pageScope } from "../people/loaders.ts";
import type { ViewPage } from "./pages.ts";
import { readSavedViews } from "./queries.ts";
import type { ViewsHere } from "./resource.ts";
import { searchOf } from "./search.ts";

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** What a page makes of an address, without what is no part of the view: where in the list one is, and what is unfolded. */
const read: Readonly<Record<ViewPage, (parameters: Parameters) => string>> = {
  decisions: (parameters) => searchOf({ ...readListAddress(parameters).asked, cursor: undefined }),
  velocity: (parameters) =>
    searchOf({ ...readVelocityAddress(parameters).asked, whole: undefined, more: undefined }),
};
const readKept = (page: ViewPage, search: string) =>
  read[page](Object.fromEntries(new URLSearchParams(search)));

/** The kept views of a page, and which of them its address shows. */
export async function loadSavedViews(
  slug: string,
  page: ViewPage,
  parameters: Parameters,
): Promise<ViewsHere> {
  const scope = await pageScope(slug);
  const search = read[page](parameters);
  const kept = await readSavedViews(scope, page);
  // One that says more than the page understands by now shows what is left of it.
  const same = kept.filter((one) => readKept(page, one.search) === search);
  const own = same.find(({ by }) => by.id === scope.personId);
  return {
    slug: scope.slug,
    page,
    search,
    current: (own ?? same[0])?.id ?? null,
    views: kept.map(({ id, name, search: shown, shared, by }) => {
      const mine = by.id === scope.personId;
      const mayChange = mine || isAtLeast(scope.role, "admin");
      return { id, name, search: shown, shared, by: mine ? null : by.name, mayChange };
    }),
    maySave: scope.provedAt !== undefined,
    mayShare: isAtLeast(scope.role, "member"),
  };
}
