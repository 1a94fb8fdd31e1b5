import { isAtLeast } from "../../decisions/membership.ts";
import { AjarError } from "../../errors.ts";
import type { Transaction } from "../db.ts";
import type { Answer, Write } from "../idempotency.ts";
import { newId } from "../ids.ts";
import type { Scope } from "../scope.ts";
import { inTurn } from "../workspace/in-turn.ts";
import { checkedSearch } from "./address.ts";
import type { NewView, ViewChange } from "./operations.ts";
import { inReach } from "./queries.ts";

const DONE: Answer = { status: 204, headers: {}, body: {} };
/** The database holds to it as well. */
const MOST_VIEWS = 50;

function requireMayShare({ role }: Scope): void {
  if (!isAtLeast(role, "member"))
    throw new AjarError("not-allowed", `Your role here, ${role}, keeps views for oneself only.`);
}

/** The first place that none of somebody's views has. */
async function freePlace(tx: Transaction, { workspaceId, personId }: Scope): Promise<number> {
  const where = { workspaceId, personId };
  const kept = await tx.savedView.findMany({ where, select: { place: true } });
  const taken = new Set(kept.map(({ place }) => place));
  for (let place = 1; place <= MOST_VIEWS; place++) if (!taken.has(place)) return place;
  throw new AjarError("wrong-state", `You keep ${MOST_VIEWS} views already. Delete one that is not used.`);
}

/** Keeps a view for whoever asks, or for everybody here. */
export function saveView(scope: Scope, given: NewView, write: Write): Promise<Answer> {
  const { workspaceId, personId } = scope;
  const { name, page, shared } = given;
  return inTurn(scope, write, async (tx, note) => {
    if (shared) requireMayShare(scope);
    const search = await checkedSearch(tx, scope, given);
    const place = await freePlace(tx, scope);
    const id = newId();
    await tx.savedView.create({ data: { workspaceId, id, personId, place, name, page, search, shared } });
    if (shared) note({ kind: "savedViewShared", data: { view: id, page } });
    return { status: 201, headers: {}, body: { id } };
  });
}

/** A view that somebody may change: their own, and admins what is shared. */
async function changeable(tx: Transaction, scope: Scope, id: string) {
  const view = await tx.savedView.findFirst({ where: { ...inReach(scope), id } });
  if (!view) throw new AjarError("not-found", "There is no such view.");
  if (view.personId !== scope.personId && !isAtLeast(scope.role, "admin"))
    throw new AjarError("not-allowed", "Whoever made it can change it, and admins.");
  return view;
}

export function changeSavedView(scope: Scope, id: string, change: ViewChange, write: Write): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    const before = await changeable(tx, scope, id);
    const { name = before.name, shared = before.shared } = change;
    if (shared && !before.shared) requireMayShare(scope);
    await tx.savedView.update({ where: { workspaceId_id: { workspaceId, id } }, data: { name, shared } });
    const data = { view: id, page: before.page };
    if (shared !== before.shared) note({ kind: shared ? "savedViewShared" : "savedViewUnshared", data });
    else if (shared && name !== before.name) note({ kind: "savedViewRenamed", data });
    return DONE;
  });
}

export function deleteSavedView(scope: Scope, id: string, write: Write): Promise<Answer> {
  const { workspaceId } = scope;
  return inTurn(scope, write, async (tx, note) => {
    const { page, shared } = await changeable(tx, scope, id);
    await tx.savedView.delete({ where: { workspaceId_id: { workspaceId, id } } });
    if (shared) note({ kind: "savedViewUnshared", data: { view: id, page } });
    return DONE;
  });
}
