/** What the browser can tell before asking the server, in words; the server has the last one. */
type Check = (value: string) => string | null;

export const needed =
  (message: string): Check =>
  (value) =>
    value.trim() ? null : message;

/** Length is the only rule: it is what makes a password strong (ASVS 5.0, 6.2). */
const PASSWORD_LENGTH = 12;
export const newPassword: Check = (value) => {
  const missing = PASSWORD_LENGTH - [...value].length;
  return missing > 0 ? `At least ${PASSWORD_LENGTH} characters; ${missing} more to go.` : null;
};
