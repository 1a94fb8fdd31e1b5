/** A request that a program makes first. */
export interface Call {
  readonly does: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** What stands in an address for the workspace. */
export const WORKSPACE = "WORKSPACE";

/** A test sends each of them. */
export const calls: readonly Call[] = [
  {
    does: "What is open",
    method: "GET",
    path: `/api/v1/workspaces/${WORKSPACE}/decisions?status=open`,
  },
  {
    does: "Log a decision",
    method: "POST",
    path: `/api/v1/workspaces/${WORKSPACE}/decisions`,
    body: { title: "Which queue do we use?", door: "two_way", share: 60 },
  },
];

/**
 * The same for a terminal.
 *
 * @example asCurl({ does: "…", method: "GET", path: "/api/v1" }) // curl "$AJAR/api/v1" -H "Authorization: Bearer $TOKEN"
 */
export function asCurl({ path, body }: Call): string {
  const lines = [`curl "$AJAR${path}"`, `-H "Authorization: Bearer $TOKEN"`];
  if (body !== undefined)
    lines.push(
      `-H "Content-Type: application/json"`,
      `-H "Idempotency-Key: $(uuidgen)"`,
      `-d '${JSON.stringify(body)}'`,
    );
  return lines.join(" \\\n  ");
}
