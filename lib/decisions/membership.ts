import type { Role } from "./words.ts";

/** How much a role includes; of two with the same number neither includes the other. */
const reach: Readonly<Record<Role, number>> = { steward: 3, admin: 2, member: 1, viewer: 0 };

/**
 * Whether a role includes everything that another one includes.
 *
 * @example isAtLeast("admin", "member") // true
 */
export function isAtLeast(role: Role, other: Role): boolean {
  return reach[role] >= reach[other];
}

/**
 * Whether somebody in one role may give another one to somebody: nobody hands out more than they have, and only admins and
 * stewards hand out anything.
 *
 * @example mayGrant("admin", "steward") // false
 */
export function mayGrant(granter: Role, role: Role): boolean {
  return isAtLeast(granter, "admin") && isAtLeast(granter, role);
}

/** What the rules look at in somebody's membership. */
interface Standing {
  readonly id: string;
  readonly role: Role;
}

/**
 * Whether somebody may change the membership of somebody: admins and stewards, of those who have no more than they have.
 *
 * @example mayManage({ id: "a", role: "admin" }, { id: "b", role: "steward" }) // false
 */
export function mayManage(actor: Standing, subject: Standing): boolean {
  return mayGrant(actor.role, subject.role);
}
