-- AlterTable
ALTER TABLE "facts" ADD COLUMN     "energy_people" UUID[] DEFAULT ARRAY[]::UUID[];
