"use client";

import { useEffect, useState } from "react";

const TICK_MS = 20_000;

/** The server's time, going on from when the page was made, so that ages are right where the browser's clock is not. */
export function useNow(atFirst: string): string {
  const [now, setNow] = useState(atFirst);
  useEffect(() => {
    const ahead = performance.now() - Date.parse(atFirst);
    const tick = () => setNow(new Date(performance.now() - ahead).toISOString());
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [atFirst]);
  return now;
}
