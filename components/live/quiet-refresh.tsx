"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useDesk } from "@/components/layout/desk-context";
import { Button } from "@/components/ui/button";
import { isAnswering, listenLive } from "@/lib/client/live";

/** What happens within that time is shown together. */
const TOGETHER_MS = 600;

type QuietRefreshProps = {
  /** The server's time when it made the page. */
  since: string;
  /** Somebody is in the middle of something that a new list would disturb; they are asked first. */
  busy?: boolean;
};

/** Lets a page that the server made follow what happens: its parts stay where they are, with their focus and what was typed. */
export function QuietRefresh({ since, busy = false }: QuietRefreshProps) {
  const desk = useDesk();
  const router = useRouter();
  const [waits, setWaits] = useState(false);
  const [first] = useState(since);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const slug = desk?.slug;
  const known = desk !== null && desk.me !== null;

  /** Where nobody answers, the framework would put the browser's own page in the place of ours; the stream tells when somebody does. */
  const refresh = async () => {
    if (!(await isAnswering())) return;
    setWaits(false);
    router.refresh();
  };
  const look = useEffectEvent(() => {
    timer.current = undefined;
    if (busy) setWaits(true);
    else void refresh();
  });
  useEffect(() => {
    if (!known || slug === undefined) return;
    const soon = () => {
      timer.current ??= setTimeout(look, TOGETHER_MS);
    };
    const stop = listenLive(
      slug,
      { since: first },
      { changed: soon, refresh: soon, gone: () => window.location.reload() },
    );
    return () => {
      stop();
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [known, slug, first]);

  if (!waits) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-3 text-ink-soft">
      Something has changed here.
      <Button size="sm" onClick={() => void refresh()}>
        Show it
      </Button>
    </p>
  );
}
