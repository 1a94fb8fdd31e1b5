import { z } from "zod";
import { commentText } from "../text.ts";

const number = z.int().positive();

/** What people can do in the discussion of a decision. */
export const commentInputs = {
  comment: z.strictObject({
    text: commentText.meta({
      description: "Markdown without HTML; `<@id>` names a person who can see the decision.",
    }),
    replyTo: number.optional().meta({ description: "A comment of the thread." }),
    about: number.optional().meta({ description: "The option, position or other part that it is about." }),
  }),
  editComment: z.strictObject({ comment: number, text: commentText }),
  deleteComment: z.strictObject({ comment: number }),
} as const;
