-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "commitment_seconds" INTEGER,
ADD COLUMN     "dissent_forecasts" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
ADD COLUMN     "owner_forecast" SMALLINT;


-- By hand from here: what the schema file cannot say.

ALTER TABLE "facts"
  ADD CONSTRAINT "facts_forecasts" CHECK ("owner_forecast" BETWEEN 0 AND 100
    AND 0 <= ALL ("dissent_forecasts") AND 100 >= ALL ("dissent_forecasts")),
  ADD CONSTRAINT "facts_commitment_seconds" CHECK ("commitment_seconds" >= 0);
