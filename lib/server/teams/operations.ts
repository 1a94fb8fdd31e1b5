import { z } from "zod";
import { nameText, uuid } from "../../decisions/text.ts";
import { type Operation, operation } from "../operation.ts";
import { teamResource } from "./resource.ts";

const COLLECTION = "/api/v1/workspaces/{workspace}/teams";
const ONE = `${COLLECTION}/{team}`;
const nothing = z.strictObject({});
const place = z.strictObject({ workspace: z.string() });
const one = z.strictObject({ workspace: z.string(), team: uuid });
const somebody = z.strictObject({ person: uuid });
const done = (description: string) => ({ 204: { description, body: null } });

export const listTeams = operation({
  id: "listTeams",
  method: "get",
  path: COLLECTION,
  summary: "The teams with their members, by name",
  access: "read",
  params: place,
  query: nothing,
  body: null,
  answers: { 200: { description: "All of them.", body: z.strictObject({ teams: z.array(teamResource) }) } },
});

export const makeTeam = operation({
  id: "makeTeam",
  method: "post",
  path: COLLECTION,
  summary: "Make a team, on its own or as part of another",
  access: "administer",
  params: place,
  query: nothing,
  body: z.strictObject({ name: nameText, parent: uuid.optional() }),
  answers: { 201: { description: "Made.", body: z.strictObject({ id: z.uuid() }) } },
});

export const changeTeam = operation({
  id: "changeTeam",
  method: "patch",
  path: ONE,
  summary: "Rename a team, or make it part of another or of none",
  access: "administer",
  params: one,
  query: nothing,
  body: z.strictObject({ name: nameText.optional(), parent: uuid.nullable().optional() }),
  answers: done("Changed."),
});

export const deleteTeam = operation({
  id: "deleteTeam",
  method: "post",
  path: `${ONE}/delete`,
  summary: "Delete a team",
  description:
    "Its decisions then belong to no team; those that only the team saw are for the people on them. Teams that were part of it move up.",
  access: "administer",
  params: one,
  query: nothing,
  body: nothing,
  answers: done("Gone."),
});

export const addToTeam = operation({
  id: "addToTeam",
  method: "post",
  path: `${ONE}/add-person`,
  summary: "Make somebody a member of a team",
  access: "administer",
  params: one,
  query: nothing,
  body: somebody,
  answers: done("They are in the team."),
});

export const removeFromTeam = operation({
  id: "removeFromTeam",
  method: "post",
  path: `${ONE}/remove-person`,
  summary: "Take somebody out of a team, whose decisions they then see no more",
  access: "administer",
  params: one,
  query: nothing,
  body: somebody,
  answers: done("They are not in the team."),
});

export const teamOperations: readonly Operation[] = [
  listTeams,
  makeTeam,
  changeTeam,
  deleteTeam,
  addToTeam,
  removeFromTeam,
];
