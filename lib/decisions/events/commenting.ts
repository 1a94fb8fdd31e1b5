import { z } from "zod";
import { commentText, uuid } from "../text.ts";
import { number } from "./fields.ts";

/** Null once its author deleted it, or had their words erased. */
const text = commentText.nullable();
/** Those whom the words name; apart from the words, because a name outlasts them. */
const mentions = z.array(uuid);

/** What happens in the discussion of a decision. */
export const commentEvents = {
  /** `replyTo` is the comment that begins the thread; `about` is an option, a position, or another part of the decision. */
  commented: z.strictObject({ text, mentions, replyTo: number.nullable(), about: number.nullable() }),
  /** `replaces` is the event that gave the comment its words before. */
  commentEdited: z.strictObject({ comment: number, to: text, mentions, replaces: number }),
  commentDeleted: z.strictObject({ comment: number }),
} as const;

export const commentTexts = {
  commented: ["text"],
  commentEdited: ["to"],
  commentDeleted: [],
} as const;
