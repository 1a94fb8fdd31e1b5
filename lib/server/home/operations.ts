import { z } from "zod";
import { reference } from "../../decisions/text.ts";
import { operation } from "../operation.ts";
import { homeKinds, homeResource } from "./resource.ts";

const HOME = "/api/v1/workspaces/{workspace}/home";
const params = z.strictObject({ workspace: z.string() });
const nothing = z.strictObject({});
const MOST_DAYS = 90;

export const getHome = operation({
  id: "getHome",
  method: "get",
  path: HOME,
  summary: "What waits for whoever asks",
  access: "look",
  params,
  query: nothing,
  body: null,
  answers: {
    200: { description: "The most pressing first; what was answered is not there.", body: homeResource },
  },
});

export const markEntry = operation({
  id: "markEntry",
  method: "post",
  path: `${HOME}/mark`,
  summary: "Say that one has seen an entry of one's home, or put it aside",
  access: "look",
  params,
  query: nothing,
  body: z.strictObject({
    kind: z.enum(homeKinds),
    reference,
    seq: z.int().min(0).default(0),
    seen: z.literal(true).optional(),
    asideDays: z
      .int()
      .min(0, "must be at least 0")
      .max(MOST_DAYS, `must be at most ${MOST_DAYS}`)
      .optional()
      .meta({ description: "It comes back on the morning of that day; 0 brings it back now." }),
  }),
  answers: { 204: { description: "Kept.", body: null } },
});
export type Mark = z.infer<typeof markEntry.body>;

export const homeOperations = [getHome, markEntry];
