/** Who asks. A column is a visitor in front of one workspace; the rows say which of them are let through. */
export const columns = [
  "anonymous",
  "suspended",
  "removed",
  "guest",
  "viewer",
  "member",
  "owner",
  "admin",
  "steward",
  "otherSteward",
  "readToken",
  "writeToken",
  "adminToken",
  "revokedToken",
] as const;
export type Column = (typeof columns)[number];

/** A steward's tokens: each reaches as far as its name says. */
export const tokenColumns = ["readToken", "writeToken", "adminToken", "revokedToken"] as const;
const isToken = (column: Column) => tokenColumns.some((token) => token === column);

/** To these a workspace is not there. */
export const outsiders: readonly Column[] = ["suspended", "removed", "otherSteward"];
export const strangers: readonly Column[] = ["anonymous", "revokedToken"];

const read: readonly Column[] = [
  "viewer",
  "member",
  "owner",
  "admin",
  "steward",
  "readToken",
  "writeToken",
  "adminToken",
];
const write: readonly Column[] = ["member", "owner", "admin", "steward", "writeToken", "adminToken"];

/** What the rows are made of, in words of this test: that the product's own tables say the same is what it finds out. */
export const groups = {
  look: ["guest", ...read],
  read,
  takePart: ["guest", ...write],
  write,
  owner: ["owner"],
  ownerOrAdmin: ["owner", "admin", "steward", "adminToken"],
  admins: ["admin", "steward", "adminToken"],
  stewards: ["steward", "adminToken"],
  signedIn: columns.filter((column) => column !== "anonymous" && !isToken(column)),
} as const satisfies Record<string, readonly Column[]>;

/** The same without those whom a token lets in. */
export const people = (allowed: readonly Column[]): readonly Column[] =>
  allowed.filter((column) => !isToken(column));
