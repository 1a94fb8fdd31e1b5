import { z } from "zod";
import { titleText } from "../../decisions/text.ts";
import { velocityAddress } from "../metrics/address.ts";
import { type Operation, operation } from "../operation.ts";
import { newSharedView, sharedViewResource } from "./resource.ts";

const PATH = "/api/v1/workspaces/{workspace}/shared-views";
const nothing = z.strictObject({});
const place = z.strictObject({ workspace: z.string() });
/** A link is for a while; the database holds to that as well. */
const LONGEST_DAYS = 90;

export const listSharedViews = operation({
  id: "listSharedViews",
  method: "get",
  path: PATH,
  summary: "The read-only links that are good now: one's own; to admins, everybody's",
  access: "write",
  needs: "session",
  params: place,
  query: nothing,
  body: null,
  answers: {
    200: { description: "Newest first.", body: z.strictObject({ views: z.array(sharedViewResource) }) },
  },
});

export const shareView = operation({
  id: "shareView",
  method: "post",
  path: PATH,
  summary: "Make a link by which anybody can read a view of the velocity page",
  description:
    "It shows what its maker may see at each reading and never more, and no decision: neither titles nor links.",
  access: "write",
  needs: "session",
  lasting: true,
  params: place,
  query: nothing,
  body: z.strictObject({
    name: titleText,
    view: velocityAddress.omit({ owner: true }).meta({
      description:
        "As the address of the page says it; not of one owner, for figures of a person are for nobody outside.",
    }),
    days: z
      .int("must be a whole number")
      .min(1, "must be at least 1")
      .max(LONGEST_DAYS, `must be at most ${LONGEST_DAYS}`)
      .meta({ description: "After how many days it ends." }),
  }),
  answers: { 201: { description: "The link, shown this once.", body: newSharedView } },
});
export type NewLink = z.infer<typeof shareView.body>;

export const revokeSharedView = operation({
  id: "revokeSharedView",
  method: "post",
  path: `${PATH}/{view}/revoke`,
  summary: "End a read-only link, at once and for good",
  access: "write",
  needs: "session",
  params: z.strictObject({ workspace: z.string(), view: z.uuid().toLowerCase() }),
  query: nothing,
  body: nothing,
  answers: { 204: { description: "It shows nothing any more.", body: null } },
});

export const sharingOperations: readonly Operation[] = [listSharedViews, shareView, revokeSharedView];
