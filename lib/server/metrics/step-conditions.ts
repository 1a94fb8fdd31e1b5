import { Prisma } from "../../../prisma/generated/client.ts";
import type { Ask } from "../../decisions/words.ts";
import { record } from "../../metrics/record.ts";
import { type StepKind, stepSets } from "../../metrics/step-picks.ts";
import { all } from "./columns.ts";
import { type Condition, stands } from "./conditions.ts";

const among = (ask: Ask, column: string) => Prisma.sql`${ask}::text = ANY (f.${Prisma.raw(column)})`;

const kindConditions: Readonly<Record<StepKind, (ask: Ask) => Prisma.Sql>> = {
  asked: (ask) => among(ask, "asked_steps"),
  ran: (ask) => Prisma.sql`(${among(ask, "asked_steps")} AND (${among(ask, "skipped_steps")}) IS NOT TRUE)`,
  skipped: (ask) => among(ask, "skipped_steps"),
  judged: (ask) => Prisma.sql`(${among(ask, "changing_steps")} OR ${among(ask, "idle_steps")})`,
  changed: (ask) => among(ask, "changing_steps"),
};

const nothing: Condition = () => Prisma.sql`FALSE`;

export const stepConditions = record(
  stepSets.map(({ name }) => name),
  (wanted): Condition => {
    const found = stepSets.find(({ name }) => name === wanted);
    return found === undefined
      ? nothing
      : (view) => all([stands(view), kindConditions[found.kind](found.ask)]);
  },
);
