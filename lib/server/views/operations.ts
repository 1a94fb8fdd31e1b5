import { z } from "zod";
import { nameText } from "../../decisions/text.ts";
import { type Operation, operation } from "../operation.ts";
import { viewPages } from "./pages.ts";
import { savedViewResource } from "./resource.ts";
import { LONGEST_SEARCH, TOO_LONG } from "./search.ts";

const COLLECTION = "/api/v1/workspaces/{workspace}/saved-views";
const ONE = `${COLLECTION}/{savedView}`;
const nothing = z.strictObject({});
const place = z.strictObject({ workspace: z.string() });
const one = z.strictObject({ workspace: z.string(), savedView: z.uuid().toLowerCase() });
const shared = z
  .boolean()
  .meta({ description: "With everybody here; each sees in it what they may see. Not for viewers." });
const done = (description: string) => ({ 204: { description, body: null } });

export const listSavedViews = operation({
  id: "listSavedViews",
  method: "get",
  path: COLLECTION,
  summary: "The views that are kept under a name: one's own, and those that are shared with everybody here",
  access: "read",
  params: place,
  query: nothing,
  body: null,
  answers: {
    200: { description: "By name.", body: z.strictObject({ views: z.array(savedViewResource) }) },
  },
});

export const saveView = operation({
  id: "saveView",
  method: "post",
  path: COLLECTION,
  summary: "Keep a view of the decisions or of the velocity page under a name",
  description: "What is kept is the address, and nothing of what is seen there.",
  access: "read",
  needs: "session",
  params: place,
  query: nothing,
  body: z.strictObject({
    name: nameText,
    page: z.enum(viewPages),
    search: z
      .string()
      .max(LONGEST_SEARCH, TOO_LONG)
      .meta({ description: "What stands behind the question mark of the page's address." }),
    shared,
  }),
  answers: { 201: { description: "Kept.", body: z.strictObject({ id: z.uuid() }) } },
});
export type NewView = z.infer<typeof saveView.body>;

export const changeSavedView = operation({
  id: "changeSavedView",
  method: "patch",
  path: ONE,
  summary: "Rename a view, share it or take it back: one's own, and admins what is shared",
  access: "read",
  needs: "session",
  params: one,
  query: nothing,
  body: z.strictObject({ name: nameText.optional(), shared: shared.optional() }),
  answers: done("Changed."),
});
export type ViewChange = z.infer<typeof changeSavedView.body>;

export const deleteSavedView = operation({
  id: "deleteSavedView",
  method: "post",
  path: `${ONE}/delete`,
  summary: "Delete a view: one's own, and admins what is shared",
  access: "read",
  needs: "session",
  params: one,
  query: nothing,
  body: nothing,
  answers: done("Gone, for everybody who had it."),
});

export const savedViewOperations: readonly Operation[] = [
  listSavedViews,
  saveView,
  changeSavedView,
  deleteSavedView,
];
