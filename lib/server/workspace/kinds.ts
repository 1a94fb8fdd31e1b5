import { z } from "zod";
import { asks, doors, roles, standings } from "../../decisions/words.ts";
import { signalNames } from "../../metrics/signals.ts";
import { viewPages } from "../views/pages.ts";

const role = z.enum(roles);
const standing = z.enum(standings);
const nothing = z.strictObject({});
const invitation = z.strictObject({ invitation: z.uuid(), role });
const text = z.strictObject({ from: z.string(), to: z.string() });
const count = z.strictObject({ from: z.int(), to: z.int() });
const rungs = z.array(z.strictObject({ person: z.uuid(), hours: z.int() }));
const days = z.array(z.int());
/** Its name is somebody's words, and can be erased with them. */
const savedView = z.strictObject({ view: z.uuid(), page: z.enum(viewPages) });
const snooze = { snooze: z.uuid(), signal: z.enum(signalNames), team: z.uuid().nullable() };

/**
 * What can happen to a workspace, and what is kept of it. Like the events of a decision these are facts: a field may be added with
 * a default, none may be renamed. People are named by their ids only, so that a name can be taken out, and no decision is named.
 */
export const workspaceEventData = {
  made: nothing,
  settingsChanged: z.strictObject({
    name: text.optional(),
    timeZone: text.optional(),
    currency: text.optional(),
    workDays: z.strictObject({ from: days, to: days }).optional(),
    workFrom: count.optional(),
    workTo: count.optional(),
  }),
  policyChanged: z.strictObject({
    door: z.enum(doors),
    target: count.optional(),
    enough: count.optional(),
    cap: count.optional(),
    asks: z.strictObject({ from: z.array(z.enum(asks)), to: z.array(z.enum(asks)) }).optional(),
    notes: z.boolean().optional(),
  }),
  invited: invitation,
  invitationRevoked: invitation,
  joined: invitation,
  teamMade: z.strictObject({ team: z.uuid(), name: z.string(), parent: z.uuid().nullable() }),
  teamChanged: z.strictObject({
    team: z.uuid(),
    name: text.optional(),
    parent: z.strictObject({ from: z.uuid().nullable(), to: z.uuid().nullable() }).optional(),
  }),
  teamDeleted: z.strictObject({ team: z.uuid(), name: z.string() }),
  teamEntered: z.strictObject({ team: z.uuid() }),
  teamLeft: z.strictObject({ team: z.uuid() }),
  ladderChanged: z.strictObject({ team: z.uuid().nullable(), from: rungs, to: rungs }),
  roleChanged: z.strictObject({ from: role, to: role }),
  standingChanged: z.strictObject({ from: standing, to: standing }),
  stewardshipHandedOver: nothing,
  suspended: nothing,
  restored: nothing,
  removed: nothing,
  left: nothing,
  erased: nothing,
  /** A program that enters with a token; the person is the one it acts as. */
  serviceMade: z.strictObject({ role }),
  serviceRevoked: nothing,
  /** A view of the figures that people outside can read, with the day on which that ends. */
  viewShared: z.strictObject({ view: z.uuid(), until: z.iso.datetime() }),
  viewUnshared: z.strictObject({ view: z.uuid() }),
  /** A view of a page under a name, for everybody here; those that somebody keeps for themselves are nobody's business. */
  savedViewShared: savedView,
  savedViewRenamed: savedView,
  savedViewUnshared: savedView,
  /** A signal of the figures, by its name, for a team or all; the reason is kept beside, where it can be taken out. */
  signalSnoozed: z.strictObject({ ...snooze, until: z.iso.datetime() }),
  signalWoken: z.strictObject(snooze),
  deletionAsked: z.strictObject({ after: z.iso.datetime() }),
  deletionWithdrawn: nothing,
} as const;

export type WorkspaceEventKind = keyof typeof workspaceEventData;

const isKind = (name: string): name is WorkspaceEventKind => Object.hasOwn(workspaceEventData, name);
export const workspaceEventKindNames = Object.keys(workspaceEventData).filter(isKind);

/** Something that is about to be written down. */
export type WorkspaceDraft = {
  [K in WorkspaceEventKind]: {
    readonly kind: K;
    /** Whom it is done to, where that is not whoever does it. */
    readonly person?: string;
    readonly data: z.infer<(typeof workspaceEventData)[K]>;
  };
}[WorkspaceEventKind];
