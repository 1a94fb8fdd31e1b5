import { z } from "zod";
import { shortText, uuid } from "../../decisions/text.ts";
import { signalNames } from "../../metrics/signals.ts";
import { asOfShape, cohortShape } from "../metrics/address.ts";
import { type Operation, operation } from "../operation.ts";
import { newSnooze, signalResource } from "./resource.ts";

const PATH = "/api/v1/workspaces/{workspace}/signals";
const nothing = z.strictObject({});
const place = z.strictObject({ workspace: z.string() });
/** What is put aside is so for a while; the database holds to that as well. */
const LONGEST_DAYS = 90;

export const listSignals = operation({
  id: "listSignals",
  method: "get",
  path: PATH,
  summary: "What the figures of a view have to say: findings, each with its decisions",
  description:
    "Within the sight of whoever asks, and about decisions, never about a person: a view of one owner has none.",
  access: "read",
  params: place,
  query: z.strictObject({ ...cohortShape, ...asOfShape }),
  body: null,
  answers: {
    200: {
      description: "What somebody waits for first, then habits, then what drifts.",
      body: z.strictObject({ signals: z.array(signalResource) }),
    },
  },
});

export const snoozeSignal = operation({
  id: "snoozeSignal",
  method: "post",
  path: `${PATH}/snoozes`,
  summary: "Put a signal aside for a while, with the reason",
  description: "For everybody here. It replaces an earlier one of the same signal and team.",
  access: "administer",
  params: place,
  query: nothing,
  body: z.strictObject({
    signal: z.enum(signalNames, "must be the name of a signal"),
    team: uuid
      .optional()
      .meta({ description: "Only where this team is looked at; else in the whole workspace." }),
    reason: shortText,
    days: z
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(LONGEST_DAYS, `must be at most ${LONGEST_DAYS}`)
      .meta({ description: "After how many days it is told again." }),
  }),
  answers: { 201: { description: "Put aside.", body: newSnooze } },
});
export type SnoozeAsked = z.infer<typeof snoozeSignal.body>;

export const endSnooze = operation({
  id: "endSnooze",
  method: "post",
  path: `${PATH}/snoozes/{snooze}/end`,
  summary: "Bring a signal back before its time",
  access: "administer",
  params: z.strictObject({ workspace: z.string(), snooze: z.uuid().toLowerCase() }),
  query: nothing,
  body: nothing,
  answers: { 204: { description: "It is told again.", body: null } },
});

export const signalOperations: readonly Operation[] = [listSignals, snoozeSignal, endSnooze];
