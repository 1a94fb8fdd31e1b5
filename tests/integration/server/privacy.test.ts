import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Visibility } from "../../../lib/decisions/words.ts";
import { database } from "../../../lib/server/db.ts";
import { verifyAudit } from "../../../lib/server/decisions/audit.ts";
import { changeDecision } from "../../../lib/server/decisions/commands.ts";
import { countDecisions, readDecisions } from "../../../lib/server/decisions/list.ts";
import { readDecision } from "../../../lib/server/decisions/queries.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { useDatabase } from "../../support/database.ts";
import { makeTeam } from "../../support/teams.ts";
import { makeWorkspace, type TestWorkspace } from "../../support/workspace.ts";
import { agrees, give, newWrite, open, reads } from "../../support/writing.ts";

await useDatabase();

const gone = { code: "not-found", detail: "There is no such decision.", fields: [] };
let harbour: TestWorkspace;
let olga: Scope;
let ben: Scope;
let cleo: Scope;
let gus: Scope;
let team: string;

beforeAll(async () => {
  harbour = await makeWorkspace();
  const [first, second] = [await harbour.join("Olga"), await harbour.join("Ben")];
  team = await makeTeam(harbour.id, "Platform", [first, second]);
  [olga, ben] = [
    { ...first, teams: [team] },
    { ...second, teams: [team] },
  ];
  cleo = await harbour.join("Cleo");
  gus = await harbour.join("Gus", "guest");
});

const shared = (visibility: Visibility) => open(olga, { visibility, team });
const sees = async (scope: Scope, reference: string) => {
  const listed = (await readDecisions(scope, { limit: 200, references: reference })).decisions.length;
  const { total } = await countDecisions(scope, { references: reference });
  const read = await readDecision(scope, reference).catch((error: unknown) => error);
  if (listed === 1 && total === 1 && !(read instanceof Error)) return true;
  expect([listed, total]).toEqual([0, 0]);
  expect(read).toMatchObject(gone);
  await expect(give(scope, reference, agrees)).rejects.toMatchObject(gone);
  return false;
};

describe("a decision is seen by", () => {
  const everybody = () => ({ olga, ben, cleo, gus, steward: harbour.steward });
  const seers = async (reference: string) => {
    const names: string[] = [];
    for (const [name, scope] of Object.entries(everybody()))
      if (await sees(scope, reference)) names.push(name);
    return names;
  };

  it("everybody but guests, where it is for the workspace", async () => {
    expect(await seers(await shared("workspace"))).toEqual(["olga", "ben", "cleo", "steward"]);
  });

  it("the members of its team, and not by those who administer the workspace", async () => {
    expect(await seers(await shared("team"))).toEqual(["olga", "ben"]);
  });

  it("the people on it, and by nobody else of the team", async () => {
    const reference = await shared("people");
    expect(await seers(reference)).toEqual(["olga"]);
    await give(olga, reference, { type: "inviteGuest", input: { person: cleo.personId } });
    expect(await seers(reference)).toEqual(["olga", "cleo"]);
    await give(olga, reference, { type: "handOver", input: { to: ben.personId } });
    expect(await seers(reference)).toEqual(["olga", "ben", "cleo"]);
    await give(ben, reference, { type: "removeGuest", input: { person: cleo.personId } });
    expect(await seers(reference)).toEqual(["olga", "ben"]);
    expect((await verifyAudit(database())).findings).toEqual([]);
  });

  it("members of the team above or below no more than by others", async () => {
    const above = await makeTeam(harbour.id, "Engineering", [cleo]);
    const below = await makeTeam(harbour.id, "Storage", [], team);
    await database().team.update({
      where: { workspaceId_id: { workspaceId: harbour.id, id: team } },
      data: { parentId: above },
    });
    const reference = await shared("team");
    expect(await sees({ ...cleo, teams: [above] }, reference)).toBe(false);
    expect(await sees({ ...cleo, teams: [below] }, reference)).toBe(false);
    expect(await sees({ ...cleo, teams: [team] }, reference)).toBe(true);
  });

  it("nobody of a team any more once they left it", async () => {
    const reference = await shared("team");
    expect(await sees(ben, reference)).toBe(true);
    expect(await sees({ ...ben, teams: [] }, reference)).toBe(false);
  });
});

describe("somebody who cannot see a decision", () => {
  it("is nobody to it: it cannot be handed to them while it is for the team", async () => {
    const reference = await shared("team");
    const refusals = [];
    for (const to of [cleo.personId, randomUUID()]) {
      refusals.push(
        await give(olga, reference, { type: "handOver", input: { to } }).catch((error: unknown) => error),
      );
    }
    expect(refusals[0]).toMatchObject({ code: "invalid", fields: [{ field: "to" }] });
    expect(refusals[0]).toEqual(refusals[1]);
  });

  it("hears nothing of what they did there before, not even when they ask again with the same key", async () => {
    const reference = await shared("workspace");
    const write = newWrite();
    const command = reads(40);
    const first = await changeDecision(cleo, reference, command, null, write);
    expect((await changeDecision(cleo, reference, command, null, write)).body).toEqual(first.body);
    await give(olga, reference, { type: "setVisibility", input: { visibility: "people" } });
    await expect(changeDecision(cleo, reference, command, null, write)).rejects.toMatchObject(gone);
  });

  it("who undid an opening hears so again", async () => {
    const reference = await shared("people");
    const write = newWrite();
    const first = await changeDecision(olga, reference, { type: "undo", input: {} }, null, write);
    const again = await changeDecision(olga, reference, { type: "undo", input: {} }, null, write);
    expect(again.body).toEqual(first.body);
  });
});

describe("a guest", () => {
  it("is put on a decision by nobody but a link, and cannot be handed anything", async () => {
    const reference = await shared("people");
    for (const person of [gus.personId, randomUUID()]) {
      await expect(give(olga, reference, { type: "inviteGuest", input: { person } })).rejects.toMatchObject({
        code: "invalid",
        fields: [{ field: "person", message: "is nobody in this workspace" }],
      });
      await expect(give(olga, reference, { type: "handOver", input: { to: person } })).rejects.toMatchObject({
        code: "invalid",
        fields: [{ field: "to", message: "is nobody who can see this decision" }],
      });
    }
  });
});
