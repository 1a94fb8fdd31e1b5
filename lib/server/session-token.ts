import { createHmac, timingSafeEqual } from "node:crypto";

/** The value of a cookie, as it was sent. */
export function cookieNamed(name: string, header: string): string | undefined {
  const pair = header.split(";").find((part) => part.trimStart().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf("=") + 1).trim();
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

const signature = (token: string, secret: string) => createHmac("sha256", secret).update(token).digest();

/** What a session cookie holds, as the sign-in library writes it. */
export const signedToken = (token: string, secret: string): string =>
  `${token}.${signature(token, secret).toString("base64")}`;

/**
 * The token in a session cookie, if its signature is ours: `token.signature`, the signature being the HMAC-SHA-256 of the
 * token in base64, as the sign-in library writes it. Null for anything else.
 */
export function sessionToken(
  header: string,
  { cookie, secret }: { cookie: string; secret: string },
): string | null {
  const value = decoded(cookieNamed(cookie, header) ?? "");
  const dot = value?.lastIndexOf(".") ?? -1;
  if (!value || dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), "base64");
  const ours = signature(token, secret);
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : null;
}
