import { z } from "zod";
import { nameText } from "../../decisions/text.ts";
import { decisionParams, nothing, ONE } from "../decisions/operations.ts";
import { operation } from "../operation.ts";
import { discussion, mentionable } from "./resource.ts";

export const listComments = operation({
  id: "listComments",
  method: "get",
  path: `${ONE}/comments`,
  summary: "The discussion of a decision",
  access: "look",
  params: decisionParams,
  query: nothing,
  body: null,
  answers: { 200: { description: "All comments, oldest first.", body: discussion } },
});

export const listMentionable = operation({
  id: "listMentionable",
  method: "get",
  path: `${ONE}/mentionable`,
  summary: "People whom a comment can name",
  access: "takePart",
  params: decisionParams,
  query: z.strictObject({
    q: nameText.or(z.literal("")).optional().meta({ description: "The beginning of a part of the name." }),
  }),
  body: null,
  answers: { 200: { description: "A few who can see the decision, by name.", body: mentionable } },
});

export const commentOperations = [listComments, listMentionable];
