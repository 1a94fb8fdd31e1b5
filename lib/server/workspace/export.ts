import { localDay } from "../../decisions/time.ts";
import { momentOf, readSummaries } from "../decisions/list.ts";
import { readDecision, readHistory } from "../decisions/queries.ts";
import { fileOf } from "../file.ts";
import { readLadders } from "../ladders/queries.ts";
import { readPeople } from "../people/members.ts";
import type { Scope } from "../scope.ts";
import { readWorkspaceHistory } from "./history.ts";
import { readPolicies } from "./policies.ts";
import { readSettingsOf } from "./settings.ts";

const PAGE = 200;

const line = (type: string, body: object) => `${JSON.stringify({ type, ...body })}\n`;

/** All pages of something, one after another. */
async function* pages<P extends { readonly next: string | null }>(
  read: (cursor: string | undefined) => Promise<P>,
): AsyncGenerator<P> {
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await read(cursor);
    yield page;
    cursor = page.next ?? undefined;
  }
}

async function* linesOf(scope: Scope): AsyncGenerator<string> {
  yield line("workspace", await readSettingsOf(scope));
  for (const policy of await readPolicies(scope)) yield line("policy", policy);
  for (const ladder of await readLadders(scope)) yield line("ladder", ladder);
  const people = pages((cursor) => readPeople(scope, { limit: PAGE, cursor }));
  for await (const page of people) for (const person of page.people) yield line("person", person);
  const history = pages((cursor) => readWorkspaceHistory(scope, { limit: PAGE, cursor }));
  for await (const page of history) for (const event of page.events) yield line("workspaceEvent", event);
  const now = await momentOf(scope);
  const decisions = pages((cursor) =>
    readSummaries(scope, { filters: {}, order: "oldest", limit: PAGE, cursor }, now),
  );
  for await (const page of decisions) {
    for (const { reference } of page.decisions) {
      const decision = await readDecision(scope, reference);
      yield line("decision", { decision, history: await readHistory(scope, reference) });
    }
  }
}

/** Everything that one may see of a workspace, as it is read: memory holds one page. */
export function exportFile(scope: Scope): Promise<Response> {
  const name = `${scope.slug}-${localDay(new Date().toISOString(), scope.zone)}.jsonl`;
  return fileOf(linesOf(scope), { name, type: "application/x-ndjson" });
}
