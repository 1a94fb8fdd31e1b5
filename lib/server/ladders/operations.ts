import { z } from "zod";
import { uuid } from "../../decisions/text.ts";
import { decisionParams, ONE } from "../decisions/operations.ts";
import { type Operation, operation } from "../operation.ts";
import { ladderResource, nextRungs } from "./resource.ts";

const PATH = "/api/v1/workspaces/{workspace}/ladders";
const nothing = z.strictObject({});
const place = z.strictObject({ workspace: z.string() });

/** The database holds to these as well. */
const MOST_RUNGS = 10;
const MOST_HOURS = 720;

const rung = z.strictObject({
  person: uuid,
  hours: z
    .int("must be whole hours")
    .min(1, "must be at least an hour")
    .max(MOST_HOURS, `must be at most ${MOST_HOURS} hours`),
});

const ladder = z.strictObject({
  team: uuid.nullable(),
  rungs: z
    .array(rung)
    .max(MOST_RUNGS, `must be at most ${MOST_RUNGS} people`)
    .refine(
      (rungs) => new Set(rungs.map(({ person }) => person)).size === rungs.length,
      "must not name anybody twice",
    ),
});
export type LadderChange = z.infer<typeof ladder>;

export const listLadders = operation({
  id: "listLadders",
  method: "get",
  path: PATH,
  summary: "Whom questions go up to, team by team, lowest first",
  access: "read",
  params: place,
  query: nothing,
  body: null,
  answers: {
    200: {
      description: "The ladder for all without any, then those of teams that have one.",
      body: z.strictObject({ ladders: z.array(ladderResource) }),
    },
  },
});

export const changeLadder = operation({
  id: "changeLadder",
  method: "patch",
  path: PATH,
  summary: "Say whom the questions of a team go up to, or of all teams without a ladder",
  description: "Takes the place of what was there. A team without anybody follows the ladder for all.",
  access: "administer",
  params: place,
  query: nothing,
  body: ladder,
  answers: { 204: { description: "Changed.", body: null } },
});

export const getNextRungs = operation({
  id: "getNextRungs",
  method: "get",
  path: `${ONE}/ladder`,
  summary: "Who a question goes to next, and whether they see it yet",
  access: "read",
  params: decisionParams,
  query: nothing,
  body: null,
  answers: { 200: { description: "The ladder of its team, lowest first.", body: nextRungs } },
});

export const ladderOperations: readonly Operation[] = [listLadders, changeLadder, getNextRungs];
