/**
 * Every way in which Ajar says no: the code that machines read, the HTTP status and the title that people read.
 * This is the only table of its kind; `problem+json` documents, refusals of the decider and screens all use it.
 */
export const errorTable = {
  invalid: { status: 422, title: "Something in the input is not right" },
  malformed: { status: 400, title: "The request could not be read" },
  "not-signed-in": { status: 401, title: "You are not signed in" },
  "wrong-credentials": { status: 401, title: "This e-mail and password do not match" },
  "wrong-code": { status: 401, title: "This code is not right" },
  "needs-code": { status: 401, title: "A code from your authenticator app is needed too" },
  "needs-reauthentication": { status: 403, title: "Show once more that it is you" },
  "not-allowed": { status: 403, title: "You may not do this" },
  "foreign-origin": { status: 403, title: "This request came from another site" },
  "not-found": { status: 404, title: "There is nothing here" },
  "method-not-allowed": { status: 405, title: "This address does not answer to that method" },
  "wrong-state": { status: 409, title: "This is not possible in the decision's present state" },
  "last-steward": { status: 409, title: "A workspace needs a steward" },
  "already-done": { status: 409, title: "This has been done already" },
  "too-late": { status: 409, title: "It is too late to undo this" },
  "version-conflict": { status: 409, title: "Somebody changed this in the meantime" },
  "idempotency-conflict": { status: 409, title: "This idempotency key was used for a different request" },
  "too-large": { status: 413, title: "The request is too large" },
  "wrong-media-type": { status: 415, title: "The request has to be JSON" },
  "version-required": { status: 428, title: "The version you read has to come with an edit" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something went wrong on our side" },
  unavailable: { status: 503, title: "Ajar cannot reach its database right now" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorTable;

/** One thing that is wrong with one field of the input; `field` is a path such as `options.0.label`. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** The one exception of the product; whatever else is thrown is a bug and answers as `internal`. */
export class AjarError extends Error {
  override readonly name = "AjarError";

  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly fields: readonly FieldError[] = [],
    /** What the answer carries beside the problem, such as the current copy after a version conflict. */
    readonly extra: Readonly<Record<string, unknown>> = {},
    /** After how many seconds it is worth another try. */
    readonly retryAfter?: number,
  ) {
    super(detail);
  }
}
