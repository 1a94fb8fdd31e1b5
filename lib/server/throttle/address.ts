import { isIPv6 } from "node:net";

/** The groups of an IPv6 address that belong to one household; within them anybody can take a new address for every request. */
const NETWORK_GROUPS = 4;

function groups(address: string): string[] {
  const [head = "", tail] = address.split("::", 2);
  const before = head === "" ? [] : head.split(":");
  if (tail === undefined) return before;
  const after = tail === "" ? [] : tail.split(":");
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after];
}

/**
 * The network that a request came from, as far as it can be told apart: an IPv4 address, or the first half of an IPv6 one.
 *
 * @example networkOf("2001:db8::1") // "2001:db8:0:0"
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, "").toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(bare)) return bare;
  return groups(bare)
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

/** The address that our server wrote down, past as many proxies as are trusted (`incoming.ts`); empty where there is none. */
export const addressOf = (headers: Headers): string => networkOf(headers.get("x-forwarded-for") ?? "");
