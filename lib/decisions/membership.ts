import type { Role } from "./words.ts";

/** Roles by how much they include. */
const reach: Readonly<Record<Role, number>> = { steward: 4, admin: 3, member: 2, viewer: 1, guest: 0 };

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
