import { z } from "zod";
import { operation } from "../operation.ts";

const LONGEST_ZONE = 100;
const nothing = z.strictObject({});

export const makeCopy = operation({
  id: "makeCopy",
  method: "post",
  path: "/api/v1/copies",
  summary:
    "Make a throw-away copy of the made-up team of the sample workspace, for a visitor without an account",
  description:
    "Everything can be tried there for a day; then it is deleted for good. Whoever has one already is led back to it. What would last longer than the copy (people, tokens, imports) is refused in it.",
  access: "anyone",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    timeZone: z.string().max(LONGEST_ZONE).meta({ description: "UTC where the server does not know it." }),
  }),
  answers: {
    201: {
      description: "The session is in the cookie, and ends with the copy.",
      body: z.strictObject({
        workspace: z.strictObject({ slug: z.string() }),
        expiresAt: z.iso.datetime(),
      }),
    },
  },
});

export const sampleOperations = [makeCopy];
