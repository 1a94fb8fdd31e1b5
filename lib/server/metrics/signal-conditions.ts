import { Prisma } from "../../../prisma/generated/client.ts";
import { LINGER, type signalPicks } from "../../metrics/signal-picks.ts";
import { all, isOpenAt } from "./columns.ts";
import { type Condition, enoughAt, longAgo, stands } from "./conditions.ts";

const misfit =
  (kind: "heavy" | "light"): Condition =>
  (view) =>
    all([Prisma.sql`f.mismatch = ${kind}::text`, Prisma.sql`NOT f.mismatch_dismissed`, stands(view)]);

export const signalConditions: Readonly<Record<keyof typeof signalPicks, Condition>> = {
  heavy: misfit("heavy"),
  light: misfit("light"),
  lingering: (view) => all([longAgo(enoughAt(view), LINGER, view), isOpenAt(view)]),
};
