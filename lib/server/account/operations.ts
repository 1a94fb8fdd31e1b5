import { z } from "zod";
import { titleText, uuid } from "../../decisions/text.ts";
import { type Operation, operation } from "../operation.ts";
import { email, givenCode, givenPassword, newPassword } from "./inputs.ts";
import { meResource, recoveryCodes, securityEventResource, sessionResource } from "./resource.ts";

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

export const changeProfile = operation({
  ...about,
  id: "changeProfile",
  method: "patch",
  path: ME,
  summary: "Change one's name, or the e-mail one signs in with",
  params: nothing,
  body: z.strictObject({ name: titleText.optional(), email: email.optional() }),
  answers: { 200: { description: "Changed.", body: meResource } },
});

export const listSecurityEvents = operation({
  ...about,
  id: "listSecurityEvents",
  method: "get",
  path: `${ME}/security-events`,
  summary: "What happened to one's way in, the latest first",
  params: nothing,
  body: null,
  answers: {
    200: {
      description: "At most 100, of the last 90 days.",
      body: z.strictObject({ events: z.array(securityEventResource) }),
    },
  },
});

export const reauthenticate = operation({
  ...about,
  id: "reauthenticate",
  method: "post",
  path: `${ME}/reauthenticate`,
  summary: "Show once more that it is you; good for 15 minutes",
  params: nothing,
  body: z.strictObject({ password: givenPassword, code: givenCode.optional() }),
  answers: { 204: { description: "Go on.", body: null } },
});

export const changePassword = operation({
  ...about,
  id: "changePassword",
  method: "post",
  path: `${ME}/password`,
  summary: "Set a new password and sign out everywhere else",
  needs: "fresh",
  params: nothing,
  body: z.strictObject({ password: newPassword }),
  answers: { 204: { description: "Changed.", body: null } },
});

export const beginTwoFactor = operation({
  ...about,
  id: "beginTwoFactor",
  method: "post",
  path: `${ME}/two-factor/begin`,
  summary: "Get a secret for an authenticator app; nothing is asked for yet",
  needs: "fresh",
  params: nothing,
  body: nothing,
  answers: {
    200: {
      description: "For the picture, and for typing.",
      body: z.strictObject({ uri: z.string(), key: z.string() }),
    },
  },
});

export const confirmTwoFactor = operation({
  ...about,
  id: "confirmTwoFactor",
  method: "post",
  path: `${ME}/two-factor/confirm`,
  summary: "Switch two-factor on, with a first code of the app",
  needs: "fresh",
  params: nothing,
  body: z.strictObject({ code: givenCode }),
  answers: { 200: { description: "On.", body: recoveryCodes } },
});

export const renewRecoveryCodes = operation({
  ...about,
  id: "renewRecoveryCodes",
  method: "post",
  path: `${ME}/two-factor/recovery-codes`,
  summary: "Make new recovery codes; the old ones are worth nothing from then on",
  needs: "fresh",
  params: nothing,
  body: nothing,
  answers: { 200: { description: "New ones.", body: recoveryCodes } },
});

export const endTwoFactor = operation({
  ...about,
  id: "endTwoFactor",
  method: "post",
  path: `${ME}/two-factor/end`,
  summary: "Switch two-factor off",
  needs: "fresh",
  params: nothing,
  body: nothing,
  answers: { 204: { description: "Off.", body: null } },
});

export const makeResetLink = operation({
  id: "makeResetLink",
  lasting: true,
  method: "post",
  path: "/api/v1/workspaces/{workspace}/people/{person}/reset-link",
  summary: "Make a link by which a member sets a new password, once",
  access: "administer",
  needs: "fresh",
  params: z.strictObject({ workspace: z.string(), person: uuid }),
  query: nothing,
  body: z.strictObject({
    endsTwoFactor: z
      .boolean()
      .default(false)
      .meta({ description: "For whoever lost their authenticator app and the recovery codes as well." }),
  }),
  answers: {
    201: {
      description: "The link, shown this once.",
      body: z.strictObject({ url: z.string(), expiresAt: z.iso.datetime() }),
    },
  },
});

export const resetPassword = operation({
  id: "resetPassword",
  method: "post",
  path: "/api/v1/reset",
  summary: "Set a new password with such a link, and sign out everywhere",
  access: "anyone",
  params: nothing,
  query: nothing,
  body: z.strictObject({ token: z.string().min(1).max(200), password: newPassword }),
  answers: { 204: { description: "Set; sign in with it.", body: null } },
});

export const accountOperations: readonly Operation[] = [
  getMe,
  changeProfile,
  listSessions,
  endSession,
  endOtherSessions,
  listSecurityEvents,
  reauthenticate,
  changePassword,
  beginTwoFactor,
  confirmTwoFactor,
  renewRecoveryCodes,
  endTwoFactor,
  makeResetLink,
  resetPassword,
];
