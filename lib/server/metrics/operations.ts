import { z } from "zod";
import { groupings } from "../../metrics/view.ts";
import { operation } from "../operation.ts";
import { asOfShape, cohortShape, timeShape } from "./address.ts";
import { detailsResource } from "./details-resource.ts";
import { velocityResource } from "./resource.ts";

export const getVelocity = operation({
  id: "getVelocity",
  method: "get",
  path: "/api/v1/workspaces/{workspace}/velocity",
  summary: "Where time goes: the figures of the velocity page",
  access: "read",
  params: z.strictObject({ workspace: z.string() }),
  query: z.strictObject({
    ...cohortShape,
    ...asOfShape,
    ...timeShape,
    by: z.enum(groupings).default("door").meta({
      description:
        "By tag, a decision counts in each of its tags; by team, in each team that its own is part of.",
    }),
  }),
  body: null,
  answers: {
    200: {
      description: "Times in seconds of calendar or of working time, as asked for; shares from 0 to 1.",
      body: velocityResource,
    },
  },
});

export const getVelocityDetails = operation({
  id: "getVelocityDetails",
  method: "get",
  path: "/api/v1/workspaces/{workspace}/velocity/details",
  summary: "What stands behind the story: the figures that the velocity page folds away",
  access: "read",
  params: z.strictObject({ workspace: z.string() }),
  query: z.strictObject({ ...cohortShape, ...asOfShape, ...timeShape }),
  body: null,
  answers: {
    200: {
      description:
        "Times in seconds of calendar or of working time, as asked for; shares from 0 to 1, money in whole units.",
      body: detailsResource,
    },
  },
});

export const velocityOperations = [getVelocity, getVelocityDetails];
