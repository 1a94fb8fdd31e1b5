"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useDesk } from "@/components/layout/desk-context";
import { type Decision, decisionKey, historyQuery } from "@/lib/client/decisions";
import { listenLive } from "@/lib/client/live";
import { Problem } from "@/lib/client/problem";
import { newsOf } from "./news.ts";
import { useRoom } from "./room.tsx";
import { useDecision } from "./use-decision.ts";

/** How long it is said what somebody did. */
const SAID_MS = 8_000;
/** What one is just doing oneself comes first. */
const PATIENCE_MS = 250;

/** It is not there for them any more: the server says what there is instead. What was typed is kept. */
const leave = () => window.location.reload();

/** The tree is drawn by the server: it draws it anew wherever the decision has come to stand elsewhere, or is put back. */
function useTreeDrawnAnew(): void {
  const router = useRouter();
  const { parent } = useDecision();
  const drawn = useRef(parent);
  useEffect(() => {
    if (drawn.current === parent) return;
    drawn.current = parent;
    router.refresh();
  }, [parent, router]);
}

/** Lets the page follow what others do, and says in a line what that was. */
export function Live() {
  const room = useRoom();
  const { slug, reference } = room;
  const known = useDesk()?.me !== null;
  const client = useQueryClient();
  const [said, setSaid] = useState("");
  const looking = useRef(false);
  const again = useRef(false);
  useTreeDrawnAnew();

  const look = useEffectEvent(async () => {
    again.current = true;
    if (looking.current) return;
    looking.current = true;
    while (again.current) {
      while (client.isMutating() > 0) await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
      again.current = false;
      const before = client.getQueryData(historyQuery(room).queryKey);
      try {
        await client.invalidateQueries({ queryKey: decisionKey(room) });
        const after = await client.fetchQuery({ ...historyQuery(room), staleTime: PATIENCE_MS });
        const news = newsOf(before, after, room);
        if (news !== null) setSaid(news);
      } catch (error) {
        if (error instanceof Problem && error.code === "not-found") leave();
      }
    }
    looking.current = false;
  });
  const hear = useEffectEvent((version: number) => {
    const shown = client.getQueryData<Decision>(decisionKey(room))?.version ?? 0;
    if (version > shown) void look();
  });

  useEffect(() => {
    if (!known) return;
    return listenLive(
      slug,
      { decision: reference },
      {
        changed: ({ version }) => hear(version),
        refresh: () => void look(),
        gone: leave,
      },
    );
  }, [known, slug, reference]);

  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    // Always there, so that what it says later is read out.
    <div
      role="status"
      className="pointer-events-none fixed inset-x-4 top-16 z-30 grid justify-items-center lg:top-3 lg:left-64"
    >
      {said !== "" && (
        <p className="max-w-full truncate rounded-md border border-line bg-raised px-3 py-1.5 text-ink-soft text-sm shadow-raised">
          {said}
        </p>
      )}
    </div>
  );
}
