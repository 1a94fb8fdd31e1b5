import { z } from "zod";
import { reference, titleText } from "../../decisions/text.ts";
import { memberRoles } from "../../decisions/words.ts";
import { email, givenCode, givenEmail, givenPassword, newPassword } from "../account/inputs.ts";
import { type Operation, operation } from "../operation.ts";
import { timeZone } from "../workspace/fields.ts";
import { workspaceResource } from "./resource.ts";

const nothing = z.strictObject({});
const name = titleText;
const token = z.string().min(1).max(200);

const workspace = z.strictObject({ slug: z.string() });
const entered = { description: "Signed in.", body: z.strictObject({ workspace }) };

export const signIn = operation({
  id: "signIn",
  method: "post",
  path: "/api/v1/sign-in",
  summary: "Sign in with e-mail and password",
  access: "anyone",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    email: givenEmail,
    password: givenPassword,
    code: givenCode.optional().meta({ description: "Where two-factor is on; `needs-code` asks for it." }),
  }),
  answers: {
    200: {
      description: "Signed in; the session is in the cookie.",
      body: z.strictObject({ workspaces: z.array(workspace) }),
    },
  },
});

export const signOut = operation({
  id: "signOut",
  method: "post",
  path: "/api/v1/sign-out",
  summary: "End this session",
  access: "anyone",
  params: nothing,
  query: nothing,
  body: nothing,
  answers: { 204: { description: "Signed out.", body: null } },
});

export const firstRun = operation({
  id: "firstRun",
  method: "post",
  path: "/api/v1/first-run",
  summary: "Make the first steward and the first workspace, once",
  access: "anyone",
  params: nothing,
  query: nothing,
  body: z.strictObject({ token, name, email, password: newPassword, workspaceName: titleText, timeZone }),
  answers: { 201: entered },
});

export const join = operation({
  id: "join",
  method: "post",
  path: "/api/v1/join",
  summary: "Accept an invitation, with a new account or signed in",
  access: "anyone",
  params: nothing,
  query: nothing,
  // Somebody who is signed in accepts with the token alone; a new account needs the rest.
  body: z.strictObject({
    token,
    name: name.optional(),
    email: email.optional(),
    password: newPassword.optional(),
  }),
  answers: {
    201: {
      description: "Signed in; where the link was to one decision, it is named.",
      body: z.strictObject({ workspace, decision: reference.optional() }),
    },
  },
});

export const invite = operation({
  id: "invite",
  lasting: true,
  method: "post",
  path: "/api/v1/workspaces/{workspace}/invitations",
  summary: "Make a link by which one person can join",
  access: "administer",
  params: z.strictObject({ workspace: z.string() }),
  query: nothing,
  body: z.strictObject({ role: z.enum(memberRoles), email: email.optional() }),
  answers: {
    201: {
      description: "The link, shown this once.",
      body: z.strictObject({ url: z.string(), role: z.enum(memberRoles), expiresAt: z.iso.datetime() }),
    },
  },
});

export const getWorkspace = operation({
  id: "getWorkspace",
  method: "get",
  path: "/api/v1/workspaces/{workspace}",
  summary: "A workspace: its door policies and its members",
  access: "read",
  params: z.strictObject({ workspace: z.string() }),
  query: nothing,
  body: null,
  answers: { 200: { description: "The workspace.", body: workspaceResource } },
});

export const peopleOperations: readonly Operation[] = [signIn, signOut, firstRun, join, getWorkspace, invite];
