import { createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "./env.ts";

/** A secret for a link: 256 bits, safe in an address. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** A secret that can be made again from the same parts, and by nobody without the secret of the installation. */
export function derivedSecret(purpose: string, ...parts: string[]): string {
  return createHmac("sha256", env().secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest("base64url");
}

/** What is kept of a secret. The secrets are long and random, so a fast hash is enough. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
