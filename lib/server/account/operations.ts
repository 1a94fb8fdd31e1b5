import { z } from "zod";
import { type Operation, operation } from "../operation.ts";
import { meResource, sessionResource } from "./resource.ts";

const ME = "/api/v1/me";
const nothing = z.strictObject({});
const about = { access: "person", query: nothing } as const;

export const getMe = operation({
  ...about,
  id: "getMe",
  method: "get",
  path: ME,
  summary: "Who one is",
  params: nothing,
  body: null,
  answers: { 200: { description: "The person.", body: meResource } },
});

export const listSessions = operation({
  ...about,
  id: "listSessions",
  method: "get",
  path: `${ME}/sessions`,
  summary: "Where one is signed in, the latest first",
  params: nothing,
  body: null,
  answers: {
    200: { description: "All of them.", body: z.strictObject({ sessions: z.array(sessionResource) }) },
  },
});

export const endSession = operation({
  ...about,
  id: "endSession",
  method: "post",
  path: `${ME}/sessions/{session}/end`,
  summary: "Sign out somewhere else",
  params: z.strictObject({ session: z.uuid().toLowerCase() }),
  body: nothing,
  answers: { 204: { description: "It has ended.", body: null } },
});

export const endOtherSessions = operation({
  ...about,
  id: "endOtherSessions",
  method: "post",
  path: `${ME}/sessions/end-others`,
  summary: "Sign out everywhere but here",
  params: nothing,
  body: nothing,
  answers: { 204: { description: "This one is the only one left.", body: null } },
});

export const accountOperations: readonly Operation[] = [getMe, listSessions, endSession, endOtherSessions];
