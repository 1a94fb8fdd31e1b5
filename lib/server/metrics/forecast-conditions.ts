import { Prisma } from "../../../prisma/generated/client.ts";
import { binEnd, binStarts, type forecastPicks } from "../../metrics/forecast-picks.ts";
import { record } from "../../metrics/record.ts";
import { all } from "./columns.ts";
import { type Condition, happened, settled, settledGood, stands } from "./conditions.ts";
import { instantColumn } from "./instants.ts";

const told = Prisma.sql`f.owner_forecast IS NOT NULL`;

const bins = (kind: "judged" | "good", condition: Condition) =>
  record(
    binStarts.map((start) => `${kind}From${start}` as const),
    (name): Condition => {
      const start = binStarts.find((one) => name === `${kind}From${one}`) ?? 0;
      return (view) =>
        all([Prisma.sql`f.owner_forecast BETWEEN ${start}::int AND ${binEnd(start)}::int`, condition(view)]);
    },
  );

export const forecastConditions: Readonly<Record<keyof typeof forecastPicks, Condition>> = {
  forecastJudged: (view) => all([told, settled(view)]),
  forecastGood: (view) => all([told, settledGood(view)]),
  forecastBad: (view) => all([told, settled(view), Prisma.sql`f.verdict = 'bad'`]),
  ...bins("judged", settled),
  ...bins("good", settledGood),
  delayForeseen: (view) =>
    all([
      Prisma.sql`f.delay_cost IS NOT NULL`,
      stands(view),
      happened(instantColumn.firstDecidedAt, view),
      Prisma.sql`${instantColumn.enoughReachedAt} <= ${instantColumn.firstDecidedAt}`,
      Prisma.sql`f.data_problem IS NULL`,
    ]),
  delayTold: (view) => all([Prisma.sql`f.delay_money IS NOT NULL`, stands(view)]),
  reversalForeseen: (view) =>
    all([Prisma.sql`f.way_back_cost IS NOT NULL`, happened(Prisma.sql`f.reversed_at`, view), stands(view)]),
  reversalTold: (view) => all([Prisma.sql`f.reversal_money IS NOT NULL`, stands(view)]),
};
