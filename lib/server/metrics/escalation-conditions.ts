import { Prisma } from "../../../prisma/generated/client.ts";
import { EXHAUSTED_ROUNDS } from "../../decisions/signs.ts";
import type { EscalationStatus } from "../../decisions/words.ts";
import { EARLY, type escalationPicks } from "../../metrics/escalation-picks.ts";
import { runEnds, runSeconds, runs } from "./clocks.ts";
import { all, isOpenAt } from "./columns.ts";
import { type Condition, happened, longAgo, stands } from "./conditions.ts";

const recognised: Condition = (view) => runs("recognised", view);
const escalated: Condition = (view) => runs("escalated", view);
const made: Condition = (view) => runEnds("recognised", "decided", view);
const due: Condition = (view) =>
  all([
    longAgo(Prisma.sql`f.recognised_at`, EARLY, view),
    recognised(view),
    Prisma.sql`(${made(view)} OR ${runSeconds("recognised", view)} >= ${EARLY}::int)`,
  ]);
const resolvedAt = Prisma.sql`f.resolved_at`;
const ended =
  (...wanted: EscalationStatus[]): Condition =>
  (view) =>
    all([
      happened(resolvedAt, view),
      Prisma.sql`f.resolution IN (${Prisma.join(wanted.map((one) => Prisma.sql`${one}::"EscalationStatus"`))})`,
      escalated(view),
    ]);

export const escalationConditions: Readonly<Record<keyof typeof escalationPicks, Condition>> = {
  recognised,
  escalationDue: due,
  escalatedEarly: (view) =>
    all([due(view), made(view), Prisma.sql`${runSeconds("recognised", view)} <= ${EARLY}::int`]),
  neverEscalated: (view) => all([due(view), Prisma.sql`NOT (${made(view)})`]),
  unescalated: (view) => all([due(view), runEnds("recognised", "open", view), isOpenAt(view)]),
  escalated,
  ruled: ended("decided", "ruled"),
  returned: ended("returned"),
  withdrawn: ended("withdrawn"),
  lapsed: ended("lapsed"),
  unanswered: (view) => all([escalated(view), Prisma.sql`(${happened(resolvedAt, view)}) IS NOT TRUE`]),
  exhausted: (view) =>
    all([
      Prisma.sql`f.quiet_rounds >= ${EXHAUSTED_ROUNDS}::int`,
      happened(Prisma.sql`f.exhausted_at`, view),
      isOpenAt(view),
    ]),
  lateTurned: (view) => all([Prisma.sql`f.late_turns > 0`, stands(view)]),
};
