import { z } from "zod";
import { commandInputs } from "../../decisions/commands.ts";
import { reference, uuid } from "../../decisions/text.ts";
import { doors, statuses } from "../../decisions/words.ts";
import { operation } from "../operation.ts";
import { decisionPage, decisionResource, historyResource, receipt } from "./resource.ts";

const COLLECTION = "/api/v1/workspaces/{workspace}/decisions";
export const ONE = `${COLLECTION}/{reference}`;

const workspaceParams = z.strictObject({ workspace: z.string() });
export const decisionParams = z.strictObject({ workspace: z.string(), reference });
export const nothing = z.strictObject({});

const PAGE_SIZE = { default: 50, max: 200 };

const listQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(PAGE_SIZE.max).default(PAGE_SIZE.default),
  cursor: z.string().max(200).optional().meta({ description: "`next` of the page before." }),
  status: z.enum(statuses).optional(),
  door: z.enum(doors).optional(),
  owner: uuid.optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

export const receiptAnswer = { description: "Done; the new version is also the ETag.", body: receipt };

export const openDecision = operation({
  id: "openDecision",
  method: "post",
  path: COLLECTION,
  summary: "Log a decision, open or already decided",
  access: "write",
  params: workspaceParams,
  query: nothing,
  body: commandInputs.open,
  answers: { 201: receiptAnswer },
});

export const listDecisions = operation({
  id: "listDecisions",
  method: "get",
  path: COLLECTION,
  summary: "Decisions, newest first",
  access: "read",
  params: workspaceParams,
  query: listQuery,
  body: null,
  answers: { 200: { description: "One page.", body: decisionPage } },
});

export const getDecision = operation({
  id: "getDecision",
  method: "get",
  path: ONE,
  summary: "One decision as it stands",
  access: "read",
  params: decisionParams,
  query: nothing,
  body: null,
  answers: { 200: { description: "The decision; its version is also the ETag.", body: decisionResource } },
});

export const getHistory = operation({
  id: "getHistory",
  method: "get",
  path: `${ONE}/history`,
  summary: "Everything that happened to it, undone or not",
  access: "read",
  params: decisionParams,
  query: nothing,
  body: null,
  answers: { 200: { description: "All events in order.", body: historyResource } },
});

export const editDecision = operation({
  id: "editDecision",
  method: "patch",
  path: ONE,
  summary: "Change title, question or due time",
  access: "write",
  params: decisionParams,
  query: nothing,
  body: commandInputs.edit,
  version: "required",
  answers: { 200: receiptAnswer },
});
