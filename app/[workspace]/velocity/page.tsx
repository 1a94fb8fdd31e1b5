import type { Metadata } from "next";
import { viewAt } from "@/components/velocity/address";
import { VelocityPage } from "@/components/velocity/velocity-page";
import { loadVelocity } from "@/lib/server/metrics/loaders";
import { moreOf } from "./details.tsx";
import { signalsOf } from "./signals.tsx";

export const metadata: Metadata = { title: "Velocity" };

export default async function VelocityRoom({ params, searchParams }: PageProps<"/[workspace]/velocity">) {
  const { view, ...velocity } = await loadVelocity((await params).workspace, await searchParams);
  const { slug, asked, asOf } = velocity;
  const whole = asked.whole === undefined ? viewAt(slug, asked, { whole: "yes" }) : null;
  const looked = { view, place: { slug, asOf } };
  return <VelocityPage {...velocity} more={moreOf(looked, whole)} signals={signalsOf(looked, whole)} />;
}
