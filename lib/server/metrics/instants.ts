import { Prisma } from "../../../prisma/generated/client.ts";

/** The columns between whose instants stretches lie. */
export const instantColumn = {
  noticedAt: Prisma.sql`f.noticed_at`,
  openedAt: Prisma.sql`f.opened_at`,
  enoughReachedAt: Prisma.sql`f.enough_at`,
  firstAskedAt: Prisma.sql`f.first_asked_at`,
  firstDecidedAt: Prisma.sql`f.first_decided_at`,
} as const;
