import { z } from "zod";
import type { Crew } from "./crew.ts";
import type { Browser } from "./http.ts";

const receipt = z.object({ reference: z.string(), version: z.number() });
const conflict = z.object({ current: z.object({ version: z.number() }) });

export interface Together {
  /** Who won each version, in the order in which the answers came. */
  readonly versions: readonly number[];
  readonly conflicts: number;
  /** Statuses of answers that are neither a success nor a conflict. */
  readonly others: readonly number[];
  /** The decision as it stands afterwards. */
  readonly last: { readonly version: number; readonly title: string };
}

const current = z.object({ version: z.number(), title: z.string() });

/** Everybody edits one decision at once, each with the version they last saw, until that many edits went through. */
export async function editTogether({ members, decisions }: Crew, edits: number): Promise<Together> {
  const [owner] = members;
  if (!owner) throw new Error("There is nobody to edit.");
  const body = { title: "Edited by everybody", door: "two_way" };
  const opened = receipt.parse((await owner.must(201, "POST", decisions, { body })).body);
  const one = `${decisions}/${opened.reference}`;
  const versions: number[] = [];
  const others: number[] = [];
  let conflicts = 0;

  async function edit(browser: Browser, editor: number): Promise<void> {
    for (let version = opened.version; versions.length < edits; ) {
      const title = `Edit of version ${version} by ${editor}`;
      const { status, body: said } = await browser.send("PATCH", one, { body: { title }, version });
      if (status === 200) {
        version = receipt.parse(said).version;
        versions.push(version);
      } else if (status === 409) {
        version = conflict.parse(said).current.version;
        conflicts += 1;
      } else others.push(status);
      if (others.length > 50) return;
    }
  }
  await Promise.all(members.map((_, editor) => edit(owner, editor)));
  const last = current.parse((await owner.must(200, "GET", one)).body);
  return { versions, conflicts, others, last };
}
