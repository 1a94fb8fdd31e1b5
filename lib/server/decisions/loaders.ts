import { notFound } from "next/navigation";
import { cache } from "react";
import { normaliseReference } from "../../decisions/reference.ts";
import { reference as referenceSchema } from "../../decisions/text.ts";
import type { Door } from "../../decisions/words.ts";
import { AjarError } from "../../errors.ts";
import { database } from "../db.ts";
import { pageScope } from "../people/loaders.ts";
import { readMembers } from "../people/queries.ts";
import { teamOfDecision } from "../teams/queries.ts";
import { readPolicies } from "../workspace/policies.ts";
import { readSettingsOf } from "../workspace/settings.ts";
import { readWhole } from "./queries.ts";
import { readTree } from "./tree.ts";
import { loadPolicies } from "./world.ts";

/** Whatever cannot be seen is not there: the ordinary page says so. */
async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AjarError && error.code === "not-found") notFound();
    throw error;
  }
}

/** Everything that the page of one decision shows first, as the person may see it. */
export const loadDecision = cache(async (slug: string, typed: string) => {
  const scope = await pageScope(slug, "guests");
  const reference = normaliseReference(decodeURIComponent(typed));
  if (!referenceSchema.safeParse(reference).success) notFound();
  const [{ decision, history }, tree, members, team, policies, { currency }, rules] = await Promise.all([
    orNotFound(readWhole(scope, reference)),
    orNotFound(readTree(scope, reference)),
    // A guest knows nobody but those on the decision.
    scope.role === "guest" ? [] : readMembers(scope),
    scope.role === "guest" ? [] : teamOfDecision(scope, reference),
    loadPolicies(database(), scope.workspaceId),
    readSettingsOf(scope),
    scope.role === "guest" ? [] : readPolicies(scope),
  ]);
  const notesOf = (door: Door) => rules.find((rule) => rule.door === door)?.notes ?? {};
  return {
    decision,
    history,
    tree,
    room: {
      slug: scope.slug,
      reference,
      viewer: { id: scope.personId, role: scope.role },
      members,
      team,
      policies,
      zone: scope.zone,
      currency,
      stepNotes: { two_way: notesOf("two_way"), one_way: notesOf("one_way") },
      now: new Date().toISOString(),
    },
  };
});
