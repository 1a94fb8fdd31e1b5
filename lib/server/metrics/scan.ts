import { availableParallelism } from "node:os";
import { Prisma } from "../../../prisma/generated/client.ts";
import { database } from "../db.ts";

/** How statements over many facts are read. */

/** One is at work already, and others have work of their own. */
const OTHER_PROCESSORS = Math.min(Math.max(availableParallelism() - 1, 1), 4);

/**
 * Each is planned for what it asks. A plan that is kept for any period does not know how little of the table it needs: for the open
 * ones of a quarter it took four times as long.
 *
 * Facts are narrow and lie in the order in which they came: page by page they are read at a third of the cost of row by row along an
 * index. What is packed for each of the few groups fits in memory. In a period most pages are not needed, and those that are lie in
 * memory, so that to go there costs no more than to go on. What is large is read by several processes.
 */
const plan = (
  pages: "most" | "few",
) => Prisma.sql`SELECT set_config('plan_cache_mode', 'force_custom_plan', true),
  set_config('enable_indexscan', 'off', true), set_config('work_mem', '64MB', true),
  set_config('random_page_cost', ${pages === "few" ? "1.1" : "4"}::text, true),
  set_config('max_parallel_workers_per_gather', ${String(OTHER_PROCESSORS)}::text, true)`;

/** What a statement finds, which needs most pages of the table, or few. */
export async function scan(statement: Prisma.Sql, pages: "most" | "few"): Promise<unknown[]> {
  const db = database();
  const [, found] = await db.$transaction([db.$queryRaw(plan(pages)), db.$queryRaw<unknown[]>(statement)]);
  return found;
}
