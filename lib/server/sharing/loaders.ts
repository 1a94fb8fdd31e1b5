import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { AjarError } from "../../errors.ts";
import { detailsFor } from "../metrics/details-kept.ts";
import { loadVelocityFor } from "../metrics/loaders.ts";
import { pageScope } from "../people/loaders.ts";
import type { Scope } from "../scope.ts";
import { scopeOf } from "../session.ts";
import { addressOf } from "../throttle/address.ts";
import { countTry, requireOpen } from "../throttle/guesses.ts";
import { countLink } from "../throttle/requests.ts";
import { readSettingsOf } from "../workspace/settings.ts";
import { findLink, readSharedViews } from "./queries.ts";

/** Whoever may write may share; a link of somebody who only reads by now shows nothing. */
const mayShare = ({ role }: Scope) => role !== "viewer" && role !== "guest";

/** The links for the page of the settings. */
export async function loadSharedViews(slug: string) {
  const scope = await pageScope(slug);
  if (!scope.provedAt) redirect(`/sign-in?next=${encodeURIComponent(`/${slug}/settings`)}`);
  const maker = mayShare(scope);
  return {
    slug: scope.slug,
    me: scope.personId,
    maker,
    views: maker ? await readSharedViews(scope) : [],
    zone: scope.zone,
    now: new Date().toISOString(),
  };
}

/** A link together with the sight of whoever made it, as it is now. */
async function openLink(token: string) {
  const link = await findLink(token);
  const scope = link && (await scopeOf(link.personId, link.workspace.slug));
  return link && scope && mayShare(scope) ? { ...link, scope } : null;
}

async function shown(token: string) {
  const from = await headers();
  const guess = { by: "links", what: addressOf(from) } as const;
  await requireOpen(guess);
  const link = await openLink(token);
  if (link === null) {
    await countTry(guess);
    return null;
  }
  countLink(link.id);
  const { view, ...velocity } = await loadVelocityFor(
    link.scope,
    Object.fromEntries(new URLSearchParams(link.search)),
  );
  const [{ comparison, ...details }, { currency }] = await Promise.all([
    detailsFor(link.scope, view),
    readSettingsOf(link.scope),
  ]);
  // Teams are named where whoever made the link had set them side by side, and nowhere else.
  const isByTeam = velocity.velocity.by === "team";
  const { name, workspace, expiresAt } = link;
  // Of single decisions nothing goes out, and nothing that only the controls need.
  return {
    name,
    workspaceName: workspace.name,
    expiresAt,
    zone: link.scope.zone,
    velocity: { ...velocity, open: [], tags: [], teams: [] },
    // What people said in private stays inside: energy, and who was worn down.
    details: {
      ...details,
      comparison: { drift: comparison.drift, quality: isByTeam ? comparison.quality : null, energy: null },
    },
    teams: isByTeam ? velocity.teams : [],
    currency,
  };
}

/** What a link shows; null where it shows nothing, and `wait` where too many wrong ones came from this address. */
export async function loadShared(
  token: string,
): Promise<Awaited<ReturnType<typeof shown>> | { wait: string }> {
  try {
    return await shown(token);
  } catch (error) {
    if (error instanceof AjarError && error.code === "too-many-requests") return { wait: error.detail };
    throw error;
  }
}
