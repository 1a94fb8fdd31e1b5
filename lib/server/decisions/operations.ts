import { z } from "zod";
import { commandInputs } from "../../decisions/commands.ts";
import { limits, reference } from "../../decisions/text.ts";
import { bom } from "../byte-order-mark.ts";
import { operation } from "../operation.ts";
import { filterSchema, filterShape } from "./filters.ts";
import { orderNames } from "./orders.ts";
import { historyResource } from "./resource/history.ts";
import { receipt } from "./resource/receipt.ts";
import { similarResource } from "./resource/similar.ts";
import { treeResource } from "./resource/tree.ts";
import { decisionCount, decisionPage, decisionResource } from "./resource.ts";

const COLLECTION = "/api/v1/workspaces/{workspace}/decisions";
export const ONE = `${COLLECTION}/{reference}`;

const workspaceParams = z.strictObject({ workspace: z.string() });
export const decisionParams = z.strictObject({ workspace: z.string(), reference });
export const nothing = z.strictObject({});

const PAGE_SIZE = { default: 50, max: 200 };

const sort = z.enum(orderNames).default("newest").meta({
  description:
    "By opening (newest or oldest first), by deciding (latest first), or what is open by its deadline (most urgent first).",
});

const listQuery = z.strictObject({
  ...filterShape,
  sort,
  limit: z.coerce.number().int().min(1).max(PAGE_SIZE.max).default(PAGE_SIZE.default),
  cursor: z
    .string()
    .max(200)
    .optional()
    .meta({ description: "`next` of the page before, in the same order." }),
});

const exportQuery = z.strictObject({
  ...filterShape,
  sort,
  bom,
});
export type ExportQuery = z.infer<typeof exportQuery>;

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
  summary: "Decisions that fit the filters",
  access: "look",
  params: workspaceParams,
  query: listQuery,
  body: null,
  answers: { 200: { description: "One page.", body: decisionPage } },
});

export const countOfDecisions = operation({
  id: "countDecisions",
  method: "get",
  path: `${COLLECTION}/count`,
  summary: "How many decisions fit the filters",
  access: "read",
  params: workspaceParams,
  query: filterSchema,
  body: null,
  answers: { 200: { description: "All of them, exactly.", body: decisionCount } },
});

export const exportDecisions = operation({
  id: "exportDecisions",
  method: "get",
  path: `${COLLECTION}/export`,
  summary: "The same decisions as a file, all pages",
  access: "read",
  params: workspaceParams,
  query: exportQuery,
  body: null,
  answers: {
    200: {
      description:
        "A table after RFC 4180; cells that a spreadsheet would take for a formula begin with an apostrophe.",
      body: z.string(),
      type: "text/csv",
    },
  },
});

export const getDecision = operation({
  id: "getDecision",
  method: "get",
  path: ONE,
  summary: "One decision as it stands",
  access: "look",
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
  access: "look",
  params: decisionParams,
  query: nothing,
  body: null,
  answers: { 200: { description: "All events in order.", body: historyResource } },
});

export const getTree = operation({
  id: "getTree",
  method: "get",
  path: `${ONE}/tree`,
  summary: "The larger decisions above it, its parts, and those beside it",
  access: "look",
  params: decisionParams,
  query: nothing,
  body: null,
  answers: { 200: { description: "Those in sight.", body: treeResource } },
});

export const findSimilar = operation({
  id: "findSimilar",
  method: "get",
  path: `${COLLECTION}/similar`,
  summary: "Decisions whose titles are like this one, and how they ended",
  access: "read",
  params: workspaceParams,
  query: z.strictObject({
    title: z
      .string()
      .trim()
      .min(2)
      .max(limits.title)
      .refine((text) => !text.includes("\0") && text.isWellFormed(), "must be text"),
    except: reference.optional().meta({ description: "The decision that is itself looked at." }),
  }),
  body: null,
  answers: { 200: { description: "The most alike, first.", body: similarResource } },
});

export const inviteToDecision = operation({
  id: "inviteToDecision",
  lasting: true,
  method: "post",
  path: `${ONE}/invitations`,
  summary: "Make a link by which one person from outside can take part in this decision alone",
  access: "write",
  params: decisionParams,
  query: nothing,
  body: z.strictObject({ email: z.email("must be an e-mail address").max(320).toLowerCase().optional() }),
  answers: {
    201: {
      description: "The link, shown this once.",
      body: z.strictObject({ url: z.string(), role: z.literal("guest"), expiresAt: z.iso.datetime() }),
    },
  },
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
