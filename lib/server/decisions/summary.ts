import { z } from "zod";
import type { Prisma } from "../../../prisma/generated/client.ts";
import { isOverdue } from "../../decisions/deadline.ts";
import type { When } from "../../decisions/events.ts";
import { dataProblems } from "../../decisions/words.ts";
import type { DecisionSummary } from "./resource.ts";
import type { Policies } from "./world.ts";

/** What a row of the list needs. */
export const summaryColumns = {
  id: true,
  reference: true,
  version: true,
  title: true,
  door: true,
  status: true,
  ownerId: true,
  ownerName: true,
  tags: true,
  visibility: true,
  team: { select: { id: true, name: true } },
  openedAt: true,
  openedOn: true,
  dueAt: true,
  dueOn: true,
  decidedAt: true,
  decidedOn: true,
  share: true,
  dataProblem: true,
  facts: {
    select: {
      contested: true,
      duration: true,
      target: true,
      enough: true,
      enoughSince: true,
      firstDecidedAt: true,
    },
  },
} as const satisfies Prisma.DecisionSelect;

type SummaryRow = Prisma.DecisionGetPayload<{ select: typeof summaryColumns }>;

const DAY_LENGTH = "2026-11-23".length;
const problemOf = z.enum(dataProblems).nullable();

function whenOf(at: Date, on: Date | null): When;
function whenOf(at: Date | null, on: Date | null): When | null;
function whenOf(at: Date | null, on: Date | null): When | null {
  return at && { at: at.toISOString(), on: on === null ? null : on.toISOString().slice(0, DAY_LENGTH) };
}

/** What it is measured against: frozen with its first decision, else the present policy of its door. */
function measureOf({ door, facts }: SummaryRow, policies: Policies) {
  if (facts?.firstDecidedAt) return { target: facts.target, enough: facts.enough };
  const policy = door && policies[door];
  return { target: policy?.target ?? null, enough: policy?.enough ?? null };
}

/** A row as the list shows it at a moment. */
export function toSummary(row: SummaryRow, policies: Policies, now: string): DecisionSummary {
  const { status } = row;
  const opened = whenOf(row.openedAt, row.openedOn);
  const due = whenOf(row.dueAt, row.dueOn);
  const { target, enough } = measureOf(row, policies);
  return {
    reference: row.reference,
    version: row.version,
    title: row.title,
    door: row.door,
    status,
    owner: row.ownerId,
    ownerName: row.ownerName,
    tags: row.tags,
    team: row.team,
    visibility: row.visibility,
    opened,
    due,
    decided: whenOf(row.decidedAt, row.decidedOn),
    share: row.share,
    problem: problemOf.parse(row.dataProblem),
    target,
    enough,
    overdue: isOverdue({ status, opened, due, target }, now),
    duration: row.facts?.duration ?? null,
    contested: row.facts?.contested ?? false,
    enoughSince: (status === "open" && row.facts?.enoughSince?.toISOString()) || null,
  };
}
