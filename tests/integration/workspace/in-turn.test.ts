import { beforeEach, expect, it } from "vitest";
import { database } from "../../../lib/server/db.ts";
import type { Scope } from "../../../lib/server/scope.ts";
import { saveView } from "../../../lib/server/views/commands.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";
import { newWrite } from "../../support/writing.ts";

await useDatabase();

let olga: Scope;

beforeEach(async () => {
  olga = await (await makeWorkspace()).join("Olga");
});

/** Her request was let in before; now it is its turn. */
const act = () =>
  saveView(olga, { name: "Late", page: "decisions", search: "status=open", shared: false }, newWrite());
const become = (change: string) =>
  asOwner(`UPDATE membership SET ${change} WHERE person_id = $1`, [olga.personId]);
const kept = () => database().savedView.count({ where: { personId: olga.personId } });

it("whoever kept their role while they waited acts in it", async () => {
  expect((await act()).status).toBe(201);
  expect(await kept()).toBe(1);
});

it.each([
  ["was suspended", "status = 'suspended'", "not-found"],
  ["was removed", "status = 'removed'", "not-found"],
  ["lost their role", "role = 'viewer'", "not-allowed"],
])("whoever %s while they waited changes nothing any more", async (_, change, code) => {
  await become(change);
  await expect(act()).rejects.toMatchObject({ code });
  expect(await kept()).toBe(0);
});
