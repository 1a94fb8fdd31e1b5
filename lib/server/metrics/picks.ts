import { Prisma } from "../../../prisma/generated/client.ts";
import { QUICK } from "../../decisions/facts/dissent.ts";
import { AFTERMATH } from "../../metrics/conditions.ts";
import { type PickName, picks } from "../../metrics/picks.ts";
import { record } from "../../metrics/record.ts";
import { type Stretch, stretches, stretchNames } from "../../metrics/stretch.ts";
import type { View } from "../../metrics/view.ts";
import {
  ageOf,
  all,
  basisOf,
  code,
  type Ending,
  endFrom,
  instant,
  isOpenAt,
  secondsOf,
  targetOf,
  whenOf,
} from "./columns.ts";
import {
  type Condition,
  enoughAt,
  good,
  happened,
  isReviewed,
  judged,
  known,
  longAgo,
  mixed,
  reviewDue,
  stands,
  within,
} from "./conditions.ts";
import { correctionConditions } from "./correction-conditions.ts";
import { dissentConditions } from "./dissent-conditions.ts";
import { escalationConditions } from "./escalation-conditions.ts";
import { forecastConditions } from "./forecast-conditions.ts";
import { instantColumn, stretchEnd } from "./instants.ts";
import { signalConditions } from "./signal-conditions.ts";
import { stepConditions } from "./step-conditions.ts";

type Sql = Prisma.Sql;

const ends = (view: View, ...wanted: Ending[]): Sql =>
  Prisma.sql`(f.opened_at <= ${instant(view.asOf.at)} AND ${endFrom(Prisma.sql`(${basisOf(view)})`, Prisma.sql`(${secondsOf(view)})`)} IN (${Prisma.join(wanted.map(code))}))`;

const openedByThen = (view: View, condition: Sql): Sql =>
  Prisma.sql`(f.opened_at <= ${instant(view.asOf.at)} AND ${condition})`;

const share = (view: View, low: number, high: number): Sql =>
  Prisma.sql`(${stands(view)} AND f.share BETWEEN ${low}::int AND ${high}::int)`;

const targetDue = (view: View): Sql => Prisma.sql`(${ends(view, "decided", "dropped", "open")}
  AND ${ageOf(view)} >= ${targetOf(view)}
  AND NOT (${ends(view, "dropped")} AND (${secondsOf(view)}) < ${targetOf(view)}))`;

const committed = (view: View): Sql => openedByThen(view, happened(Prisma.sql`f.first_committed_at`, view));
/** The first of them was made first; likewise below. */
const committedAs =
  (times: Sql): Condition =>
  (view) =>
    all([happened(Prisma.sql`${times}[1]`, view), committed(view)]);
const askedLongAgo =
  (times: Sql): Condition =>
  (view) =>
    all([known, longAgo(Prisma.sql`${times}[1]`, QUICK, view)]);
const reversalDue = (view: View): Sql => all([known, longAgo(Prisma.sql`f.decided_at`, AFTERMATH, view)]);
const reopenDue = (view: View): Sql => all([known, longAgo(Prisma.sql`f.first_decided_at`, AFTERMATH, view)]);

/** What places it in a period has come about. */
const came =
  (name: "firstClosed" | "everReopened" | "closedAgain"): Condition =>
  (view) =>
    all([known, happened(whenOf[picks[name].by].at, view)]);

/** Where its end is missing or still to come, there is no stretch. */
function stretched(stretch: Stretch): (view: View) => Sql {
  const { from, to } = stretches[stretch];
  const begun = instantColumn[from];
  const beginning = from === "openedAt" || to === "openedAt" ? [Prisma.sql`f.opened_known`] : [];
  return (view) => all([Prisma.sql`${begun} <= ${stretchEnd(stretch, view).at}`, known, ...beginning]);
}

/** The tests of `picks` in lib/metrics, in SQL and in the same order; a test compares them on random histories. */
export const pickConditions: Readonly<Record<PickName, Condition>> = {
  timed: (view) => ends(view, "decided", "dropped", "open"),
  decided: (view) => ends(view, "decided"),
  dropped: (view) => ends(view, "dropped"),
  undecided: (view) => ends(view, "open"),
  problem: (view) => ends(view, "problem"),
  startUnknown: (view) => ends(view, "startUnknown"),
  targetDue,
  targetMet: (view) =>
    all([targetDue(view), ends(view, "decided"), Prisma.sql`f.duration <= ${targetOf(view)}`]),
  open: isOpenAt,
  aging: (view) => all([known, Prisma.sql`f.opened_known`, isOpenAt(view)]),
  begun: (view) => openedByThen(view, known),
  inProgress: (view) => all([known, isOpenAt(view)]),
  asked: (view) => openedByThen(view, happened(Prisma.sql`f.first_asked_at`, view)),
  committed,
  sincere: committedAs(Prisma.sql`f.sincere_times`),
  committedUp: committedAs(Prisma.sql`f.up_times`),
  committedDown: committedAs(Prisma.sql`f.down_times`),
  committedPeer: committedAs(Prisma.sql`f.peer_times`),
  quickDue: askedLongAgo(Prisma.sql`f.ask_times`),
  quickYes: askedLongAgo(Prisma.sql`f.quick_ask_times`),
  ...record(stretchNames, stretched),
  waiting: (view) => all([happened(enoughAt(view), view), isOpenAt(view)]),
  stands,
  contested: (view) => all([stands(view), Prisma.sql`f.contested`]),
  shareKnown: (view) => share(view, 0, 100),
  shareUnder50: (view) => share(view, 0, 49),
  share50to69: (view) => share(view, 50, 69),
  share70to89: (view) => share(view, 70, 89),
  share90up: (view) => share(view, 90, 100),
  reviewDue,
  reviewed: (view) => all([isReviewed(view), reviewDue(view)]),
  toReview: (view) => all([reviewDue(view), Prisma.sql`${isReviewed(view)} IS NOT TRUE`]),
  good,
  judged,
  mixed,
  lateInformation: (view) => all([Prisma.sql`f.would_change IS NOT NULL`, isReviewed(view)]),
  wouldChange: (view) => all([Prisma.sql`f.would_change`, isReviewed(view)]),
  paced: (view) => all([Prisma.sql`f.pace IS NOT NULL`, isReviewed(view)]),
  tooSlow: (view) => all([Prisma.sql`f.pace = 'too_slow'`, isReviewed(view)]),
  tooFast: (view) => all([Prisma.sql`f.pace = 'too_fast'`, isReviewed(view)]),
  goodUnder50: (view) => all([share(view, 0, 49), good(view)]),
  judgedUnder50: (view) => all([share(view, 0, 49), judged(view)]),
  good50to69: (view) => all([share(view, 50, 69), good(view)]),
  judged50to69: (view) => all([share(view, 50, 69), judged(view)]),
  good70to89: (view) => all([share(view, 70, 89), good(view)]),
  judged70to89: (view) => all([share(view, 70, 89), judged(view)]),
  good90up: (view) => all([share(view, 90, 100), good(view)]),
  judged90up: (view) => all([share(view, 90, 100), judged(view)]),
  reversalDue,
  reversed: (view) =>
    all([within(Prisma.sql`f.decided_at`, Prisma.sql`f.reversed_at`, AFTERMATH, view), reversalDue(view)]),
  firstDecided: ({ asOf }) => Prisma.sql`f.first_decided_at <= ${instant(asOf.at)}`,
  firstClosed: came("firstClosed"),
  everReopened: came("everReopened"),
  closedAgain: came("closedAgain"),
  reopenDue,
  reopened: (view) =>
    all([
      within(Prisma.sql`f.first_decided_at`, Prisma.sql`f.reopened_at`, AFTERMATH, view),
      reopenDue(view),
    ]),
  ...dissentConditions,
  ...correctionConditions,
  ...forecastConditions,
  ...stepConditions,
  ...escalationConditions,
  ...signalConditions,
};
