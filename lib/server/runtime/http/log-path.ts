const SECRET = /^(?=.*\d)[A-Za-z0-9_-]{20,}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST = 200;

/** The path as it may stand in the log: without its query, and without anything that looks like a token. */
export function logPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .slice(0, LONGEST)
    .split("/")
    .map((part) => (SECRET.test(part) && !UUID.test(part) ? "…" : part))
    .join("/");
}
