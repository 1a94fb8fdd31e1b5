import { z } from "zod";
import { titleText, uuid } from "../../decisions/text.ts";
import { memberRoles, roles, standings } from "../../decisions/words.ts";
import { type Operation, operation } from "../operation.ts";
import {
  invitationResource,
  memberPage,
  memberResource,
  memberStatuses,
  memberWithWork,
} from "./resource.ts";

const WORKSPACE = "/api/v1/workspaces/{workspace}";
const PEOPLE = `${WORKSPACE}/people`;
const ONE = `${PEOPLE}/{person}`;

const nothing = z.strictObject({});
const inWorkspace = z.strictObject({ workspace: z.string() });
const onePerson = z.strictObject({ workspace: z.string(), person: uuid });
const changed = { description: "As they are now; the new version is also the ETag.", body: memberResource };

const PAGE_SIZE = { default: 100, max: 200 };

const memberQuery = z.strictObject({
  q: titleText
    .optional()
    .meta({ description: "A part of the name; for admins and stewards also of the address." }),
  role: z.enum(roles).optional(),
  standing: z.enum(standings).optional(),
  status: z.enum(memberStatuses).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_SIZE.max).default(PAGE_SIZE.default),
  cursor: z.string().max(1000).optional().meta({ description: "`next` of the page before." }),
});
export type MemberQuery = z.infer<typeof memberQuery>;

export const listPeople = operation({
  id: "listPeople",
  method: "get",
  path: PEOPLE,
  summary: "The people of a workspace, by name",
  access: "read",
  params: inWorkspace,
  query: memberQuery,
  body: null,
  answers: { 200: { description: "One page.", body: memberPage } },
});

export const getPerson = operation({
  id: "getPerson",
  method: "get",
  path: ONE,
  summary: "Somebody, and the open decisions that they own",
  access: "read",
  params: onePerson,
  query: nothing,
  body: null,
  answers: { 200: { description: "The person.", body: memberWithWork } },
});

export const changePerson = operation({
  id: "changePerson",
  method: "patch",
  path: ONE,
  summary: "Change somebody's role or standing",
  access: "administer",
  params: onePerson,
  query: nothing,
  body: z
    .strictObject({ role: z.enum(memberRoles).optional(), standing: z.enum(standings).optional() })
    .refine((body) => Object.keys(body).length > 0, "must change something"),
  version: "required",
  answers: { 200: changed },
});

/** What a person's leaving takes with it. */
const handingOver = z.strictObject({
  handTo: uuid.nullable().optional().meta({
    description:
      "Who takes over the open decisions that they own; null leaves them as they are. Needed where there are any.",
  }),
});

const deed = { method: "post", access: "administer", params: onePerson, query: nothing } as const;

export const suspendPerson = operation({
  ...deed,
  id: "suspendPerson",
  path: `${ONE}/suspend`,
  summary: "Keep somebody out until they are restored",
  body: nothing,
  answers: { 200: changed },
});

export const restorePerson = operation({
  ...deed,
  id: "restorePerson",
  path: `${ONE}/restore`,
  summary: "Let somebody in again who was suspended or removed",
  body: nothing,
  answers: { 200: changed },
});

export const removePerson = operation({
  ...deed,
  id: "removePerson",
  path: `${ONE}/remove`,
  summary: "Take somebody out of the workspace; what they did stays",
  body: handingOver,
  answers: { 200: changed },
});

export const erasePerson = operation({
  ...deed,
  id: "erasePerson",
  path: `${ONE}/erase`,
  summary: "Take out the name and the words of somebody who was removed, for good",
  needs: "session",
  body: nothing,
  answers: { 200: changed },
});

export const leaveWorkspace = operation({
  id: "leaveWorkspace",
  lasting: true,
  method: "post",
  path: `${WORKSPACE}/leave`,
  summary: "Leave a workspace oneself",
  access: "look",
  needs: "session",
  params: inWorkspace,
  query: nothing,
  body: handingOver,
  answers: { 204: { description: "Gone.", body: null } },
});

export const handOverStewardship = operation({
  id: "handOverStewardship",
  method: "post",
  path: `${WORKSPACE}/stewardship`,
  summary: "Make somebody else the steward and become an admin",
  access: "answerForIt",
  needs: "fresh",
  params: inWorkspace,
  query: nothing,
  body: z.strictObject({ to: uuid }),
  answers: { 200: changed },
});

export const listInvitations = operation({
  id: "listInvitations",
  method: "get",
  path: `${WORKSPACE}/invitations`,
  summary: "Invitations that nobody has accepted yet",
  access: "administer",
  params: inWorkspace,
  query: nothing,
  body: null,
  answers: {
    200: {
      description: "The newest first.",
      body: z.strictObject({ invitations: z.array(invitationResource) }),
    },
  },
});

export const revokeInvitation = operation({
  id: "revokeInvitation",
  method: "post",
  path: `${WORKSPACE}/invitations/{invitation}/revoke`,
  summary: "Make the link of an invitation good for nothing",
  access: "administer",
  params: z.strictObject({ workspace: z.string(), invitation: uuid }),
  query: nothing,
  body: nothing,
  answers: { 204: { description: "It opens nothing any more.", body: null } },
});

export const memberOperations: readonly Operation[] = [
  listPeople,
  getPerson,
  changePerson,
  suspendPerson,
  restorePerson,
  removePerson,
  erasePerson,
  leaveWorkspace,
  handOverStewardship,
  listInvitations,
  revokeInvitation,
];
