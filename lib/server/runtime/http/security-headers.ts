import { randomBytes } from "node:crypto";

/** A fresh value for each answer, by which the browser knows the scripts that are ours. */
export const makeNonce = (): string => randomBytes(16).toString("base64");

/**
 * Scripts run with the nonce only. Style elements too; style attributes are allowed because pages drawn on the server carry
 * them (charts, positions), and they cannot run anything. The development server evaluates code, the product never does.
 */
export function contentSecurityPolicy(
  nonce: string,
  { https, dev }: { https: boolean; dev: boolean },
): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "script-src-attr 'none'",
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (https) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Addresses can hold the token of an invitation: other sites never learn where somebody came from.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

export function securityHeaders(https: boolean): Record<string, string> {
  // Told over plain http, a browser would have to ignore it; told for an address that has no https, it would lock people out.
  return https ? { ...ALWAYS, "strict-transport-security": "max-age=31536000" } : ALWAYS;
}
