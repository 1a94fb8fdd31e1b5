import type { SecurityEventResource } from "@/lib/server/account/resource";

type Told = Pick<SecurityEventResource, "kind" | "about" | "actor" | "times">;

const words: Readonly<Record<SecurityEventResource["kind"], (event: Told) => string>> = {
  signed_in: () => "Signed in",
  sign_in_failed: ({ times }) => (times === 1 ? "A failed sign-in" : `${times} failed sign-ins`),
  new_device: () => "Signed in on a new device",
  password_changed: () => "Password changed",
  reset_link_made: ({ actor }) => `${actor ?? "Whoever runs the server"} made a link to reset your password`,
  password_reset: ({ actor }) => `Password reset with a link${actor ? ` that ${actor} made` : ""}`,
  two_factor_on: () => "Two-factor switched on",
  two_factor_off: ({ actor }) => `Two-factor switched off${actor ? ` by ${actor}` : ""}`,
  recovery_codes_made: () => "New recovery codes made",
  recovery_code_used: () => "A recovery code was used",
  session_ended: ({ about }) => `Signed out elsewhere${about ? `: ${about}` : ""}`,
  token_made: ({ about }) => `Token made: ${about}`,
  token_revoked: ({ about }) => `Token revoked: ${about}`,
  profile_changed: ({ about }) => `E-mail changed to ${about}`,
};

/** What happened, in a line. */
export const eventWords = (event: Told): string => words[event.kind](event);

/** What somebody should look at twice. */
export const isNotable = ({ kind }: Pick<Told, "kind">): boolean =>
  ["new_device", "sign_in_failed", "password_reset", "reset_link_made", "two_factor_off"].includes(kind);
