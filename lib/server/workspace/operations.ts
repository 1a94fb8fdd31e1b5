import { z } from "zod";
import { localDate, titleText, uuid } from "../../decisions/text.ts";
import { asks, doors } from "../../decisions/words.ts";
import { type Operation, operation } from "../operation.ts";
import { currency, minuteOfDay, timeZone, workDays } from "./fields.ts";
import { workspaceEventKindNames } from "./kinds.ts";
import { askNote, policyResource, settingsResource, verification, workspaceHistoryPage } from "./resource.ts";

const WORKSPACE = "/api/v1/workspaces/{workspace}";
const nothing = z.strictObject({});
const inWorkspace = z.strictObject({ workspace: z.string() });
const about = { params: inWorkspace, query: nothing } as const;

export const makeWorkspace = operation({
  id: "makeWorkspace",
  method: "post",
  path: "/api/v1/workspaces",
  summary: "Make one more workspace, of which one is the steward",
  description: "With an Idempotency-Key a retry finds the workspace that the first try made.",
  access: "person",
  params: nothing,
  query: nothing,
  body: z.strictObject({ name: titleText, timeZone }),
  answers: {
    201: {
      description: "Made.",
      body: z.strictObject({ workspace: z.strictObject({ slug: z.string() }) }),
    },
  },
});

export const getSettings = operation({
  ...about,
  id: "getSettings",
  method: "get",
  path: `${WORKSPACE}/settings`,
  summary: "Name, time zone, working hours and currency",
  access: "read",
  body: null,
  answers: { 200: { description: "As they are; the version is also the ETag.", body: settingsResource } },
});

const settingsChange = z
  .strictObject({
    name: titleText.optional(),
    timeZone: timeZone.optional(),
    workDays: workDays.optional(),
    workFrom: minuteOfDay.optional(),
    workTo: minuteOfDay.optional(),
    currency: currency.optional(),
  })
  .refine((body) => Object.keys(body).length > 0, "must change something");
export type SettingsChange = z.infer<typeof settingsChange>;

export const changeSettings = operation({
  ...about,
  id: "changeSettings",
  method: "patch",
  path: `${WORKSPACE}/settings`,
  summary: "Change name, time zone, working hours or currency",
  access: "administer",
  body: settingsChange,
  version: "required",
  answers: { 200: { description: "As they are now.", body: settingsResource } },
});

const HOUR = 3600;
const policyLimits = { target: { min: HOUR, max: 730 * 24 * HOUR }, cap: 100, hours: 10_000 } as const;

export const listPolicies = operation({
  ...about,
  id: "listPolicies",
  method: "get",
  path: `${WORKSPACE}/policies`,
  summary: "What each kind of door asks for",
  access: "read",
  body: null,
  answers: {
    200: { description: "Both.", body: z.strictObject({ policies: z.array(policyResource) }) },
  },
});

const policyChange = z
  .strictObject({
    target: z
      .int("must be whole seconds")
      .min(policyLimits.target.min, "must be at least an hour")
      .max(policyLimits.target.max, "must be at most two years")
      .optional(),
    enough: z
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(100, "must be at most 100")
      .optional(),
    cap: z
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(policyLimits.cap, `must be at most ${policyLimits.cap}`)
      .optional(),
    asks: z
      .array(z.enum(asks))
      .max(asks.length)
      .refine((given) => new Set(given).size === given.length, "must not name an ask twice")
      .optional(),
    notes: z
      .partialRecord(
        z.enum(asks),
        askNote.extend({ hours: z.number().min(0).max(policyLimits.hours).nullable() }),
      )
      .optional(),
  })
  .refine((body) => Object.keys(body).length > 0, "must change something");
export type PolicyChange = z.infer<typeof policyChange>;

export const changePolicy = operation({
  id: "changePolicy",
  method: "patch",
  path: `${WORKSPACE}/policies/{door}`,
  summary: "Change what a kind of door asks for, from now on",
  description: "Decisions that were made keep what was asked of them; open ones are measured anew.",
  access: "administer",
  params: z.strictObject({ workspace: z.string(), door: z.enum(doors) }),
  query: nothing,
  body: policyChange,
  version: "required",
  answers: { 200: { description: "As it is now.", body: policyResource } },
});

export const askDeletion = operation({
  ...about,
  id: "askDeletion",
  lasting: true,
  method: "post",
  path: `${WORKSPACE}/deletion`,
  summary: "Close the workspace, and delete it for good in 14 days",
  access: "answerForIt",
  needs: "fresh",
  body: z.strictObject({
    name: z.string().max(200).meta({ description: "The name of the workspace, as a check." }),
  }),
  answers: { 200: { description: "Closed to all but stewards.", body: settingsResource } },
});

export const withdrawDeletion = operation({
  ...about,
  id: "withdrawDeletion",
  method: "post",
  path: `${WORKSPACE}/deletion/withdraw`,
  summary: "Open a workspace again that was to be deleted",
  access: "answerForIt",
  body: nothing,
  answers: { 200: { description: "Open again.", body: settingsResource } },
});

export const exportWorkspace = operation({
  ...about,
  id: "exportWorkspace",
  method: "get",
  path: `${WORKSPACE}/export`,
  summary: "Everything that one may see of a workspace, line by line",
  description:
    "Each line is a JSON object with a `type`: workspace, policy, person, workspaceEvent, or decision with its whole history.",
  access: "administer",
  body: null,
  answers: { 200: { description: "JSON lines.", body: z.string(), type: "application/x-ndjson" } },
});

const historyFilter = {
  person: uuid.optional().meta({ description: "Who did it, or whom it was done to." }),
  kind: z.enum(workspaceEventKindNames).optional(),
  from: localDate.optional().meta({ description: "A day in the zone of the workspace." }),
  to: localDate.optional(),
};
const PAGE_SIZE = { default: 50, max: 200 };

const historyQuery = z.strictObject({
  ...historyFilter,
  limit: z.coerce.number().int().min(1).max(PAGE_SIZE.max).default(PAGE_SIZE.default),
  cursor: z.string().max(100).optional(),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

export const listWorkspaceHistory = operation({
  id: "listWorkspaceHistory",
  method: "get",
  path: `${WORKSPACE}/history`,
  summary: "What happened to the workspace itself: people, roles, settings",
  access: "administer",
  params: inWorkspace,
  query: historyQuery,
  body: null,
  answers: { 200: { description: "One page, the latest first.", body: workspaceHistoryPage } },
});

export const exportWorkspaceHistory = operation({
  id: "exportWorkspaceHistory",
  method: "get",
  path: `${WORKSPACE}/history/export`,
  summary: "The same as a file, all pages",
  access: "administer",
  params: inWorkspace,
  query: z.strictObject(historyFilter),
  body: null,
  answers: { 200: { description: "A table after RFC 4180.", body: z.string(), type: "text/csv" } },
});

export const verifyWorkspaceHistory = operation({
  ...about,
  id: "verifyWorkspaceHistory",
  method: "get",
  path: `${WORKSPACE}/history/verify`,
  summary: "Check that nobody rewrote any history here, and that all rows follow from it",
  access: "administer",
  body: null,
  answers: { 200: { description: "What was found.", body: verification } },
});

export const workspaceOperations: readonly Operation[] = [
  makeWorkspace,
  getSettings,
  changeSettings,
  listPolicies,
  changePolicy,
  askDeletion,
  withdrawDeletion,
  exportWorkspace,
  listWorkspaceHistory,
  exportWorkspaceHistory,
  verifyWorkspaceHistory,
];
