import { z } from "zod";
import { decisionParams, ONE } from "../decisions/operations.ts";
import { type Operation, operation } from "../operation.ts";

const nothing = z.strictObject({});
const said = z.strictObject({ wornDown: z.boolean() });

export const getWornDown = operation({
  id: "getWornDown",
  method: "get",
  path: `${ONE}/worn-down`,
  summary: "Whether one has said in private that one was worn down",
  description: "Nobody else can read it. It is in no history and no export.",
  access: "takePart",
  needs: "session",
  params: decisionParams,
  query: nothing,
  body: null,
  answers: { 200: { description: "One's own word, and nobody else's.", body: said } },
});

export const sayWornDown = operation({
  id: "sayWornDown",
  method: "post",
  path: `${ONE}/worn-down`,
  summary: "Say in private that one gave in to stamina rather than to reasons, or take that back",
  description: "Counted without names, over a whole workspace and quarter, from five people on.",
  access: "takePart",
  needs: "session",
  params: decisionParams,
  query: nothing,
  body: said,
  answers: { 204: { description: "Kept for oneself.", body: null } },
});

export const wornDownOperations: readonly Operation[] = [getWornDown, sayWornDown];
