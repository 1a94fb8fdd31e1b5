import { randomUUID } from "node:crypto";
import { database } from "../../lib/server/db.ts";
import { newId } from "../../lib/server/ids.ts";
import type { Scope } from "../../lib/server/scope.ts";
import { signedIn, type Visitor } from "./api.ts";
import { makeTeam } from "./teams.ts";
import { makeWorkspace, type TestWorkspace } from "./workspace.ts";
import { disagrees, give, open, settles } from "./writing.ts";

/** A workspace in which there is one of everything, with its steward at a browser. */
export interface Furnished {
  readonly workspace: TestWorkspace;
  readonly steward: Visitor;
  /** Somebody who owns an open decision that everybody sees. */
  readonly olga: Scope;
  readonly ids: {
    readonly workspace: string;
    readonly person: string;
    readonly team: string;
    readonly reference: string;
    readonly decided: string;
    /** Private; the steward is not on it. */
    readonly hidden: string;
    readonly hiddenId: string;
    /** What was done there last. */
    readonly batch: string;
    readonly import: string;
    readonly token: string;
    readonly invitation: string;
    readonly session: string;
    readonly view: string;
    readonly savedView: string;
    /** Somebody else's than the steward's, who keeps it alone. */
    readonly ownView: string;
    readonly snooze: string;
  };
}

async function tokenOf({ workspaceId }: Scope, personId: string, service: boolean): Promise<string> {
  const id = newId();
  const rest = {
    madeBy: personId,
    service,
    reach: "read",
    name: "Reader",
    expiresAt: new Date(Date.now() + 1e9),
  } as const;
  await database().apiToken.create({ data: { workspaceId, id, personId, hash: randomUUID(), ...rest } });
  return id;
}

export async function furnish(name: string): Promise<Furnished> {
  const workspace = await makeWorkspace(name);
  const { id: workspaceId, slug, steward: stu } = workspace;
  const olga = await workspace.join(`Olga of ${name}`);
  const team = await makeTeam(workspaceId, `Team of ${name}`, [olga]);
  const reference = await open(stu, { title: `Which queue for ${name}?`, team });
  await open(olga, { title: `Which cloud for ${name}?` });
  const decided = await open(stu, { title: `Which office for ${name}?` });
  await give(stu, decided, settles);
  const hidden = await open(olga, {
    title: `Whom does ${name} buy?`,
    visibility: "people",
    team,
    tags: ["secret"],
  });
  const { batch } = await give(olga, hidden, disagrees());
  const steward = await signedIn(stu.personId);
  const ofOlga = await signedIn(olga.personId);
  if (!ofOlga.cookie) throw new Error("Olga has no session.");
  const where = { workspaceId_reference: { workspaceId, reference: hidden } };
  const { id: hiddenId } = await database().decision.findUniqueOrThrow({ where });
  const { id: session } = await database().session.findFirstOrThrow({ where: { userId: olga.personId } });
  const [imported, invitation] = [newId(), newId()];
  const row = {
    workspaceId,
    personId: stu.personId,
    fileName: "records.csv",
    status: "done",
    total: 0,
  } as const;
  await database().import.create({ data: { ...row, id: imported } });
  const link = { role: "viewer", invitedBy: stu.personId, expiresAt: new Date(Date.now() + 1e9) } as const;
  await database().invitation.create({
    data: { workspaceId, id: invitation, tokenHash: randomUUID(), ...link },
  });
  const view = newId();
  const shared = { workspaceId, id: view, hash: randomUUID(), personId: stu.personId, search: "" };
  await database().sharedView.create({
    data: { ...shared, name: "Quarter", expiresAt: new Date(Date.now() + 1e9) },
  });
  const [savedView, ownView] = [newId(), newId()];
  const late = { name: "Late ones", page: "decisions", search: "overdue=true" } as const;
  const kept = { workspaceId, place: 1, ...late };
  await database().savedView.createMany({
    data: [
      { ...kept, id: savedView, personId: stu.personId, shared: true },
      { ...kept, id: ownView, personId: olga.personId, shared: false },
    ],
  });
  const snooze = newId();
  const aside = { workspaceId, id: snooze, signal: "heavy", personId: stu.personId };
  await database().signalSnooze.create({
    data: { ...aside, reason: "We train this week.", until: new Date(Date.now() + 1e9) },
  });
  const token = await tokenOf(stu, olga.personId, false);
  const ids = {
    workspace: slug,
    person: olga.personId,
    team,
    reference,
    decided,
    hidden,
    hiddenId,
    batch,
    import: imported,
    token,
    invitation,
    session,
    view,
    savedView,
    ownView,
    snooze,
  };
  return { workspace, steward, olga, ids };
}
