"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/** How far below the screen something may be and still count as near. */
const AHEAD = "500px";

type Height = "h-36" | "h-44" | "h-72";

/** Keeps a place for what lies far down, and fills it when somebody comes near: its code is not fetched before. */
export function WhenNear({ children, height }: { children: ReactNode; height?: Height }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: AHEAD,
    });
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
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
