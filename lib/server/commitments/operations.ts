import { z } from "zod";
import { cohortShape } from "../metrics/address.ts";
import { operation } from "../operation.ts";
import { ledgerPage, ledgerParts } from "./resource.ts";

const [MOST, USUAL] = [100, 50];

export const ledgerShape = {
  part: z.enum(ledgerParts, "must be open or past").optional().meta({
    description:
      "`open` (unless given): what waits for an answer, most urgent first. `past`: the latest first.",
  }),
  team: cohortShape.team,
  mine: z
    .literal("true", "must be true")
    .optional()
    .meta({ description: "Asked of you, asked by you, or on a decision of yours." }),
};

export const listCommitments = operation({
  id: "listCommitments",
  method: "get",
  path: "/api/v1/workspaces/{workspace}/commitments",
  summary: "The ledger of disagree and commit: who was asked, by whom, and what they said",
  description:
    "What is hidden from whoever asks is not there: decisions out of sight, and answers that wait for one's own.",
  access: "read",
  params: z.strictObject({ workspace: z.string() }),
  query: z.strictObject({
    ...ledgerShape,
    limit: z.coerce.number().int().min(1).max(MOST).default(USUAL),
    cursor: z.string().max(500).optional().meta({ description: "`next` of the page before." }),
  }),
  body: null,
  answers: { 200: { description: "One page.", body: ledgerPage } },
});

export const commitmentOperations = [listCommitments];
