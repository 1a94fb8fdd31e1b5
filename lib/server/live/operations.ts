import { z } from "zod";
import { reference } from "../../decisions/text.ts";
import { operation } from "../operation.ts";

export const listenLive = operation({
  id: "listen",
  method: "get",
  path: "/api/v1/workspaces/{workspace}/live",
  summary: "Hear at once what changes",
  description:
    "Server-sent events. `changed` names a decision in sight and its version; read it as always. `refresh`: more may have changed " +
    "than can be told. `gone`, and then the end: it is not there any more for whoever asked, or their session has ended.",
  access: "look",
  params: z.strictObject({ workspace: z.string() }),
  query: z.strictObject({
    decision: reference.optional().meta({ description: "Only this one; begins with its present version." }),
    since: z.iso
      .datetime({ offset: true, error: "must be an instant with its offset from UTC" })
      .optional()
      .meta({ description: "What happened since then comes first, as far as it is known." }),
  }),
  body: null,
  answers: {
    200: { description: "A stream that goes on.", body: z.string(), type: "text/event-stream" },
  },
});

export const liveOperations = [listenLive];
