import { beforeAll, describe, expect, it } from "vitest";
import { signedIn, type Visitor } from "../../support/api.ts";
import { useDatabase } from "../../support/database.ts";
import { asOwner } from "../../support/tables.ts";
import { makeWorkspace } from "../../support/workspace.ts";

await useDatabase();

let olga: Visitor;
let decisions: string;

beforeAll(async () => {
  const harbour = await makeWorkspace();
  const { personId } = await harbour.join("Olga");
  olga = await signedIn(personId);
  decisions = `/api/v1/workspaces/${harbour.slug}/decisions`;
});

/** Ends every connection that the app has, as a restart of the database does. */
const cutOff = () =>
  asOwner(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );

describe("while the database goes away and comes back", () => {
  it("nobody hears of an error of ours: an answer, or to try again", async () => {
    const answers = [];
    for (let number = 0; number < 10; number++) {
      const asked = Array.from({ length: 6 }, (_, place) =>
        place % 2 === 0
          ? olga.get(decisions)
          : olga.post(decisions, { title: "Still there?", door: "two_way" }),
      );
      await cutOff();
      answers.push(...(await Promise.all(asked)));
    }
    expect(answers.filter(({ status }) => ![200, 201, 503].includes(status))).toEqual([]);
    const away = answers.filter(({ status }) => status === 503);
    expect(away.every(({ body, headers }) => body.code === "unavailable" && headers.has("retry-after"))).toBe(
      true,
    );
    expect((await olga.get(decisions)).status).toBe(200);
  });
});
