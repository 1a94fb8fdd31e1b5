import { cache } from "react";
import { z } from "zod";
import { AjarError } from "../../errors.ts";
import { setParts } from "../../metrics/set-parts.ts";
import { pageScope } from "../people/loaders.ts";
import { readMembers } from "../people/queries.ts";
import { teamChoices } from "../teams/queries.ts";
import { countDecisions, readDecisions } from "./list.ts";
import { listAddress } from "./list-address.ts";

const PAGE_SIZE = 50;

const asked = z.object({ ...listAddress.shape, cursor: z.string().optional() });
type Asked = z.infer<typeof asked>;

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What the address asks for. Somebody may have typed it: what makes no sense is left out, and named, so that the page can say so;
 * so is what belongs to the set of a figure where none is asked for.
 */
export function readAddress(parameters: Parameters): { asked: Asked; misread: string[] } {
  const given = Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => {
      const [first] = [value].flat();
      return name in asked.shape && first?.trim() ? [[name, first.trim()]] : [];
    }),
  );
  const wrong = asked.safeParse(given).error?.issues.map(({ path }) => String(path[0])) ?? [];
  const idle =
    given.pick === undefined || wrong.includes("pick") ? setParts.filter((part) => part in given) : [];
  const misread = [...new Set([...wrong, ...idle])];
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !misread.includes(name)));
  return { asked: asked.parse(rest), misread };
}

/** A cursor that no page gave is an address that somebody cut: the list begins at its beginning. */
async function pageOf(scope: Awaited<ReturnType<typeof pageScope>>, query: Asked) {
  const { cursor: _, ...first } = query;
  try {
    return await readDecisions(scope, { ...query, limit: PAGE_SIZE });
  } catch (error) {
    if (!(error instanceof AjarError) || query.cursor === undefined) throw error;
    return readDecisions(scope, { ...first, limit: PAGE_SIZE });
  }
}

/** The first page of the list as the address asks for it, with the counts and whom one can filter by. */
export const loadDecisions = cache(async (slug: string, parameters: Parameters) => {
  const scope = await pageScope(slug);
  const { asked: query, misread } = readAddress(parameters);
  const { cursor, sort, ...filters } = query;
  const [page, count, members, teams] = await Promise.all([
    pageOf(scope, query),
    countDecisions(scope, filters),
    readMembers(scope),
    teamChoices(scope),
  ]);
  return {
    page,
    count,
    members,
    teams,
    misread,
    fromTheMiddle: cursor !== undefined,
    asked: Object.fromEntries(
      Object.entries({ ...filters, sort }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    place: {
      slug: scope.slug,
      zone: scope.zone,
      now: new Date().toISOString(),
      me: scope.personId,
      mayWrite: scope.role !== "viewer",
    },
  };
});

const MOST_INVITED = 200;

/** What a guest sees of a workspace: the decisions they are invited to. Null for everybody else, who have the list. */
export const loadInvited = cache(async (slug: string) => {
  const scope = await pageScope(slug, "guests");
  if (scope.role !== "guest") return null;
  const { decisions, people } = await readDecisions(scope, { limit: MOST_INVITED });
  return { decisions, people, slug: scope.slug, zone: scope.zone, now: new Date().toISOString() };
});
