"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/** How far below the screen something may be and still count as near. */
const AHEAD = "500px";

type Height = "h-36" | "h-44" | "h-72";

/**
 * Keeps a place for what lies far down, and fills it when somebody comes near: its code is not fetched before. Whoever presses
 * anything has begun to use the page, and gets all of it: the browser then finds every word, and what was just said stands there.
 */
export function WhenNear({ children, height }: { children: ReactNode; height?: Height }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const fill = () => setNear(true);
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && fill(), {
      rootMargin: AHEAD,
    });
    if (place.current) observer.observe(place.current);
    const used = new AbortController();
    for (const pressed of ["keydown", "pointerdown"])
      window.addEventListener(pressed, fill, { once: true, passive: true, signal: used.signal });
    return () => {
      observer.disconnect();
      used.abort();
    };
  }, []);
  return <div ref={place}>{near ? children : <Place height={height} />}</div>;
}

/** As large as what will stand there, so that nothing jumps. */
export function Place({ height = "h-72" }: { height?: Height | undefined }) {
  return (
    <div className={`${height} rounded-lg border border-line bg-surface p-5 shadow-card`}>
      <noscript>A part of the page that needs JavaScript.</noscript>
    </div>
  );
}
