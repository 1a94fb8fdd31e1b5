-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "corrected_on" DATE,
ADD COLUMN     "enough_on" DATE,
ADD COLUMN     "flagged_decided_on" DATE,
ADD COLUMN     "flagged_on" DATE,
ADD COLUMN     "noticed_on" DATE;
