import { memberRoles, type Role, roles, type Standing } from "../decisions/words.ts";

declare const minted: unique symbol;

/**
 * Who is acting, and in which workspace. Every query and command takes one first; only the session code makes one, after it
 * has seen an active membership. A plain object of the same shape does not fit.
 */
export interface Scope {
  readonly [minted]: true;
  readonly workspaceId: string;
  readonly slug: string;
  readonly zone: string;
  readonly personId: string;
  readonly role: Role;
  readonly standing: Standing;
  /** Ids of the teams that they are a member of. */
  readonly teams: readonly string[];
  /** When the person last showed that it is them; only with a session. */
  readonly provedAt?: Date;
  /** Id of the session, where it is one. */
  readonly session?: string;
  /** Where it is a throw-away copy: when it is gone. */
  readonly copyUntil?: Date;
  /** The token that acts in the person's name. */
  readonly token?: { readonly id: string; readonly service: boolean };
}

export type Seen = Omit<Scope, typeof minted>;

/** Only for `session.ts` (a rule of the rooms), and for tests that stand in for it. */
export function mintScope(seen: Seen): Scope {
  return seen as Scope;
}

/** What a role may do inside a workspace, before the rules of the single decision have their say. */
const rights = {
  /** Single decisions, as far as they are in sight: guests see theirs. */
  look: roles,
  read: memberRoles,
  /** Speaking for oneself on a decision in sight. */
  takePart: ["steward", "admin", "member", "guest"],
  write: ["steward", "admin", "member"],
  administer: ["steward", "admin"],
  answerForIt: ["steward"],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;

export function may(scope: Scope, right: Right): boolean {
  const allowed: readonly Role[] = rights[right];
  return allowed.includes(scope.role);
}

/** How far a token reaches: the highest role in which it can act. */
const ceilings = { read: "viewer", write: "member", admin: "steward" } as const satisfies Record<
  string,
  Role
>;
export type Reach = keyof typeof ceilings;

/** The role in which a token acts, never above that of whom it acts as: a read token of a steward is a viewer. Guests have none. */
export function narrowed(role: Role, reach: Reach): Role | null {
  const ranks: readonly Role[] = memberRoles;
  if (!ranks.includes(role)) return null;
  // Most first: the later of the two is the lower one.
  return memberRoles[Math.max(ranks.indexOf(role), ranks.indexOf(ceilings[reach]))] ?? null;
}
