import { z } from "zod";
import { Prisma } from "../../../prisma/generated/client.ts";
import { localDate, tagText, titleText, uuid } from "../../decisions/text.ts";
import { dayAfter, endOf, startOf } from "../../decisions/time.ts";
import { type Door, doors, statuses } from "../../decisions/words.ts";
import { cohortShape } from "../metrics/address.ts";
import { withBelow } from "../teams/below.ts";
import { pickFilter, pickShape } from "./pick-filter.ts";
import { found } from "./search.ts";

/** The filters of the list: one schema for the address of the page, the endpoints and the export; one condition for each. */

const MOST_REFERENCES = 200;
const REFERENCE = "[0-9A-HJKMNP-TV-Z]{5,8}";

const day = (description: string) => localDate.optional().meta({ description });
const yesOrNo = (description: string) =>
  z.enum(["true", "false"], "must be true or false").optional().meta({ description });

export const filterShape = {
  status: z.enum(statuses).optional(),
  door: z.enum([...doors, "none"]).optional(),
  owner: uuid.or(z.literal("none")).optional(),
  team: cohortShape.team,
  ownerName: titleText
    .optional()
    .meta({ description: "An owner outside, as imported records name them; without regard to case." }),
  tag: tagText.optional().meta({ description: "Without regard to case." }),
  q: titleText.optional().meta({
    description:
      'Words, with "quotes", or and -without; the last word may be unfinished. Also a reference, or the name of a record.',
  }),
  openedFrom: day("Opened on this day or later, in the workspace's time zone."),
  openedTo: day("Opened on this day or earlier."),
  decidedFrom: day("Decided on this day or later."),
  decidedTo: day("Decided on this day or earlier."),
  overdue: yesOrNo("Open, and past its due time, else past the target of its door."),
  contested: yesOrNo("Somebody disagreed or held before the decision."),
  problem: yesOrNo("Imported with times that cannot be."),
  references: z
    .string()
    .regex(
      new RegExp(`^${REFERENCE}(,${REFERENCE}){0,${MOST_REFERENCES - 1}}$`),
      `must be references with commas between them, at most ${MOST_REFERENCES}`,
    )
    .optional()
    .meta({ description: "Only these, such as K7F3Q,9XB2M." }),
  ...pickShape,
};

export const filterSchema = z.strictObject(filterShape);
export type Filters = z.infer<typeof filterSchema>;

/** What conditions need to know besides their value. */
export interface Moment {
  readonly workspaceId: string;
  readonly zone: string;
  readonly now: string;
  /** Seconds within which a decision of a door should be made, by the present policies. */
  readonly targets: Readonly<Record<Door, number>>;
}

export const instantSql = (at: string): Prisma.Sql => Prisma.sql`${at}::timestamptz`;

/** A day that the zone left out begins with the day after it, and ends with the day before. */
const from = (on: string, zone: string) =>
  instantSql((startOf(on, zone) ?? startOf(dayAfter(on, 1), zone))?.at ?? on);
const to = (on: string, zone: string) =>
  instantSql((endOf(on, zone) ?? endOf(dayAfter(on, -1), zone))?.at ?? on);

/** When an open decision should be made: due, else opened and the target, which a first decision froze and reopening kept. */
export function deadlineSql({ workspaceId, targets }: Moment): Prisma.Sql {
  const { two_way, one_way } = targets;
  // The few reopened ones are looked up together, once: asking for each open decision would cost ten times as much.
  const reopened = Prisma.sql`SELECT f.decision_id FROM facts f
    WHERE f.workspace_id = ${workspaceId}::uuid AND f.status = 'open' AND f.first_decided_at IS NOT NULL`;
  const target = Prisma.sql`CASE
    WHEN d.id IN (${reopened})
      THEN (SELECT f.target FROM facts f WHERE f.workspace_id = d.workspace_id AND f.decision_id = d.id)
    WHEN d.door = 'two_way' THEN ${two_way}::int
    WHEN d.door = 'one_way' THEN ${one_way}::int END`;
  return Prisma.sql`coalesce(d.due_at, d.opened_at + make_interval(secs => ${target}))`;
}

/** When it was decided, or long ago: never null, so that one index serves the filter and the order. */
export const decidedSql = Prisma.sql`coalesce(d.decided_at, '-infinity'::timestamptz)`;

const contested = Prisma.sql`EXISTS (SELECT FROM facts f
  WHERE f.workspace_id = d.workspace_id AND f.decision_id = d.id AND f.contested)`;

/** A word of a closed set as part of the statement: each gets the plan that fits how common it is. */
const word = (text: (typeof statuses)[number] | Door) => Prisma.raw(`'${text}'`);

type Values = { [F in Exclude<keyof Filters, keyof typeof pickShape>]-?: NonNullable<Filters[F]> };
type Conditions = { [F in keyof Values]: (value: Values[F], moment: Moment) => Prisma.Sql };

const either = (value: "true" | "false", condition: Prisma.Sql) =>
  value === "true" ? condition : Prisma.sql`(${condition}) IS NOT TRUE`;

const conditions: Conditions = {
  status: (status) => Prisma.sql`d.status = ${word(status)}`,
  door: (door) => (door === "none" ? Prisma.sql`d.door IS NULL` : Prisma.sql`d.door = ${word(door)}`),
  owner: (owner) =>
    owner === "none" ? Prisma.sql`d.owner_id IS NULL` : Prisma.sql`d.owner_id = ${owner}::uuid`,
  team: (team, { workspaceId }) =>
    team === "none"
      ? Prisma.sql`d.team_id IS NULL`
      : Prisma.sql`d.team_id IN ${withBelow(workspaceId, team)}`,
  ownerName: (name) => Prisma.sql`lower(d.owner_name) = lower(${name})`,
  tag: (tag) => Prisma.sql`lower_all(d.tags) @> ARRAY[lower(${tag})]`,
  q: found,
  openedFrom: (on, { zone }) => Prisma.sql`d.opened_at >= ${from(on, zone)}`,
  openedTo: (on, { zone }) => Prisma.sql`d.opened_at <= ${to(on, zone)}`,
  decidedFrom: (on, { zone }) => Prisma.sql`${decidedSql} >= ${from(on, zone)}`,
  decidedTo: (on, { zone }) => Prisma.sql`${decidedSql} <= ${to(on, zone)} AND d.decided_at IS NOT NULL`,
  overdue: (value, moment) =>
    either(value, Prisma.sql`d.status = 'open' AND ${deadlineSql(moment)} < ${instantSql(moment.now)}`),
  contested: (value) => (value === "true" ? contested : Prisma.sql`NOT ${contested}`),
  problem: (value) =>
    Prisma.sql`d.data_problem IS ${value === "true" ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`}`,
  references: (list) => Prisma.sql`d.reference = ANY(${list.split(",")}::text[])`,
};

function condition<F extends keyof Values>(
  name: F,
  filters: { readonly [N in F]?: Values[N] | undefined },
  moment: Moment,
): Prisma.Sql[] {
  const value: Values[F] | undefined = filters[name];
  return value === undefined ? [] : [conditions[name](value, moment)];
}

const filterNames = Object.keys(conditions).filter((name): name is keyof Values => name in conditions);

/**
 * The table `decision` as `d` and the conditions on it, beginning with what is in sight. What was searched for is found first
 * and on its own (that is what OFFSET 0 says): walking the list in order until fifty rows hold a rare word takes seconds.
 */
export function filtered(inSight: Prisma.Sql, { q, ...filters }: Filters, moment: Moment) {
  const rest = [
    ...filterNames.flatMap((name) => condition(name, filters, moment)),
    ...pickFilter(filters, moment),
  ];
  if (q === undefined) return { source: Prisma.sql`decision d`, conditions: [inSight, ...rest] };
  const source = Prisma.sql`(SELECT d.* FROM decision d WHERE ${inSight} AND ${found(q)} OFFSET 0) d`;
  return { source, conditions: [Prisma.sql`true`, ...rest] };
}
