import type { z } from "zod";
import type { Right } from "./scope.ts";

/**
 * The contract of one endpoint, without its code: the route wrapper enforces it, the OpenAPI document prints it, and a test
 * compares both with the route files.
 */
export interface Operation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType | null = z.ZodType | null,
> {
  readonly id: string;
  readonly method: "get" | "post" | "patch" | "delete";
  /** With the names of the folders under `app`: `/api/v1/workspaces/{workspace}/decisions`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /**
   * `anyone` needs no session; `person` needs one, and no workspace; a right needs an active membership in the workspace of the
   * address that gives it.
   */
  readonly access: "anyone" | "person" | Right;
  /** Only for people, not for tokens; `fresh`: who have shown within the last minutes that it is them. */
  readonly needs?: "session" | "fresh";
  /** Not in a throw-away copy, because it would outlast or outgrow it. */
  readonly lasting?: true;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** What is sent as a form, because a file is part of it; everything else is JSON. */
  readonly form?: true;
  /** Sends a body to have it looked at: nothing is written, so it can be sent twice. */
  readonly changesNothing?: true;
  /** Needs `If-Match` (`required`), honours it (`optional`), or knows no versions. */
  readonly version?: "required" | "optional";
  readonly answers: {
    readonly [status: number]: {
      readonly description: string;
      readonly body: z.ZodType | null;
      /** What the body is sent as, where that is not JSON. */
      readonly type?: string;
    };
  };
}

/** Keeps the types of the schemas while checking the shape. */
export function operation<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType | null>(
  spec: Operation<P, Q, B>,
): Operation<P, Q, B> {
  return spec;
}
