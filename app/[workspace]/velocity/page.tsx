import type { Metadata } from "next";
import { wholeOf } from "@/components/velocity/address";
import { moreOf } from "@/components/velocity/more-parts";
import { VelocityPage } from "@/components/velocity/velocity-page";
import { ViewsButton } from "@/components/views/views-button";
import { unfolded } from "@/lib/metrics/story";
import { loadVelocity } from "@/lib/server/metrics/loaders";
import { loadSavedViews } from "@/lib/server/views/loaders";
import { partsOf } from "./details.tsx";
import { signalsOf } from "./signals.tsx";
import { toReadOf } from "./to-read.tsx";

export const metadata: Metadata = { title: "Velocity" };

export default async function VelocityRoom({ params, searchParams }: PageProps<"/[workspace]/velocity">) {
  const { workspace } = await params;
  const parameters = await searchParams;
  const [{ view, ...velocity }, views] = await Promise.all([
    loadVelocity(workspace, parameters),
    loadSavedViews(workspace, "velocity", parameters),
  ]);
  const { slug, asked, asOf, hours } = velocity;
  const whole = wholeOf(slug, asked);
  const looked = { view, place: { slug, asOf, ...(hours && { working: hours.week }) } };
  return (
    <VelocityPage
      {...velocity}
      more={moreOf(partsOf(looked), { whole, names: unfolded(asked.more ?? "") ?? [] })}
      signals={signalsOf(looked, whole)}
      toRead={toReadOf(looked, whole)}
      views={<ViewsButton here={views} size="sm" />}
    />
  );
}
