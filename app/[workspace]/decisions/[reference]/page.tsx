import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { DecisionPage } from "@/components/decisions/page/decision-page";
import { Tree } from "@/components/decisions/tree/tree";
import { decisionKey, historyKey } from "@/lib/client/decisions";
import { loadDecision } from "@/lib/server/decisions/loaders";

type Props = PageProps<"/[workspace]/decisions/[reference]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, reference } = await params;
  const { decision } = await loadDecision(workspace, reference);
  return { title: decision.title ?? decision.reference };
}

export default async function Page({ params }: Props) {
  const { workspace, reference } = await params;
  const { decision, history, tree, room } = await loadDecision(workspace, reference);
  const client = new QueryClient();
  client.setQueryData(decisionKey(room), decision);
  client.setQueryData(historyKey(room), history);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <DecisionPage room={room}>
        <Tree slug={room.slug} here={room.reference} tree={tree} />
      </DecisionPage>
    </HydrationBoundary>
  );
}
