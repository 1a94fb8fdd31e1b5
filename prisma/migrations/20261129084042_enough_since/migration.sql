-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "enough_since" TIMESTAMPTZ(3);
