import { AjarError } from "../../errors.ts";
import type { Transaction } from "../db.ts";
import { env } from "../env.ts";
import type { Answer, Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import type { Scope } from "../scope.ts";
import { derivedSecret, hashSecret } from "../secrets.ts";
import { searchOf } from "../views/search.ts";
import { inTurn } from "../workspace/in-turn.ts";
import type { NewLink } from "./operations.ts";
import { manageable } from "./queries.ts";
import { linkText } from "./secret.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_LINKS = 50;

/** Derived from the key of the write, so that a retry gets the same link though it is kept nowhere. */
const secretOf = ({ workspaceId, personId }: Scope, write: Write) =>
  derivedSecret("shared view", workspaceId, personId, write.key);

async function checkTeam(tx: Transaction, workspaceId: string, team: string | undefined): Promise<void> {
  if (team === undefined || team === "none") return;
  const found = await tx.team.findFirst({ where: { workspaceId, id: team }, select: { id: true } });
  if (!found)
    throw new AjarError("invalid", "No link was made.", [{ field: "view.team", message: "is no team here" }]);
}

/** Makes a read-only link of a view of the velocity page. */
export async function shareView(scope: Scope, { name, view, days }: NewLink, write: Write): Promise<Answer> {
  const { workspaceId, personId } = scope;
  const secret = secretOf(scope, write);
  const answer = await inTurn(scope, write, async (tx, note) => {
    await checkTeam(tx, workspaceId, view.team);
    const createdAt = new Date();
    const good = { workspaceId, personId, revokedAt: null, expiresAt: { gt: createdAt } };
    if ((await tx.sharedView.count({ where: good })) >= MOST_LINKS)
      throw new AjarError("wrong-state", `There are ${MOST_LINKS} links already. End one that is not used.`);
    const expiresAt = new Date(createdAt.getTime() + days * DAY_MS);
    const made = { id: newId(), name, search: searchOf(view), createdAt, expiresAt };
    await tx.sharedView.create({ data: { ...made, workspaceId, personId, hash: hashSecret(secret) } });
    note({ kind: "viewShared", data: { view: made.id, until: expiresAt.toISOString() } });
    const times = { createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
    return { status: 201, headers: {}, body: { ...made, ...times } };
  });
  return { ...answer, body: { ...answer.body, url: `${env().url}/shared/${linkText(workspaceId, secret)}` } };
}

/** Ends a link: one's own, and for admins anybody's. Doing it twice does no harm. */
export function revokeSharedView(scope: Scope, id: string, write: Write): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    const found = await tx.sharedView.findFirst({ where: { ...manageable(scope), id } });
    if (!found) throw new AjarError("not-found", "There is no such link.");
    const { count } = await tx.sharedView.updateMany({
      where: { workspaceId, id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) note({ kind: "viewUnshared", data: { view: id } });
    return { status: 204, headers: {}, body: {} };
  });
}
