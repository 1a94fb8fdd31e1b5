"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/** How far below the screen something may be and still count as near. */
const AHEAD = "500px";

/** Keeps a place for what lies far down, and fills it when somebody comes near: its code is not fetched before. */
export function WhenNear({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: AHEAD,
    });
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={place}>{near ? children : <Place />}</div>;
}

/** As large as what will stand there, so that nothing jumps. */
export function Place() {
  return <div className="h-72 rounded-lg border border-line bg-surface shadow-card" />;
}
