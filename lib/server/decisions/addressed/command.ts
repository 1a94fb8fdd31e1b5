import type { z } from "zod";
import type { Command } from "../../../decisions/commands.ts";
import { operation } from "../../operation.ts";
import { serveWrite } from "../../route.ts";
import { changeDecision } from "../commands.ts";
import { decisionParams, nothing, ONE, receiptAnswer } from "../operations.ts";

/** A command with an address of its own below a decision: its contract, and the handler that runs it. */
export function addressed<B extends z.ZodType>(
  address: string,
  body: B,
  toCommand: (input: z.infer<B>) => Command,
  summary: string,
  access: "write" | "takePart" = "write",
) {
  const contract = operation({
    id: address,
    method: "post",
    path: `${ONE}/${address}`,
    summary,
    access,
    params: decisionParams,
    query: nothing,
    body,
    version: "optional",
    answers: { 200: receiptAnswer },
  });
  const handler = serveWrite(contract, ({ scope, params, body: input, version, write }) =>
    changeDecision(scope, params.reference, toCommand(input), version, write),
  );
  return { address, contract, handler };
}
