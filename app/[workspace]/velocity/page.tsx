import type { Metadata } from "next";
import { VelocityPage } from "@/components/velocity/velocity-page";
import { loadVelocity } from "@/lib/server/metrics/loaders";

export const metadata: Metadata = { title: "Velocity" };

export default async function VelocityRoom({ params, searchParams }: PageProps<"/[workspace]/velocity">) {
  const velocity = await loadVelocity((await params).workspace, await searchParams);
  return <VelocityPage {...velocity} />;
}
