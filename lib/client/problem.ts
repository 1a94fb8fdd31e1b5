import type { ErrorCode, FieldError } from "@/lib/errors";

/** What the server says no with (RFC 9457), or what we say for it when it did not answer at all. */
type ProblemDocument = {
  title: string;
  detail?: string;
  code: ErrorCode | "unreachable";
  requestId?: string;
  errors?: readonly FieldError[];
  current?: unknown;
};

/** The server speaks of the field ("is needed"); standing at the field, that becomes a sentence. */
const sentence = (message: string) =>
  /^[a-z]/.test(message) ? `It ${message}${/[.!?]$/.test(message) ? "" : "."}` : message;

export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemDocument["code"];
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  /** Complaints by field name, in the form in which a form takes them. */
  readonly fields: Record<string, string>;
  /** After a version conflict: the copy that is there now. */
  readonly current: unknown;

  constructor(document: ProblemDocument) {
    super(document.title);
    this.code = document.code;
    this.detail = document.detail;
    this.requestId = document.requestId;
    this.current = document.current;
    this.fields = Object.fromEntries(
      (document.errors ?? []).map((error) => [error.field, sentence(error.message)]),
    );
  }
}

export const unreachable = () =>
  new Problem({
    code: "unreachable",
    title: "Ajar did not answer",
    detail: "Nothing you typed is lost. Check the connection and try again; trying twice does no harm.",
  });

const isDocument = (value: unknown): value is ProblemDocument =>
  typeof value === "object" && value !== null && "title" in value && "code" in value;

/** Reads the refusal; anything that is not a problem document came from something between us and the server. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  return isDocument(body) ? new Problem(body) : unreachable();
}

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Problem;
  }
}
