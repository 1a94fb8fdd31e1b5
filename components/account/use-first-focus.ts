"use client";

import { type RefObject, useEffect, useRef } from "react";

/** For a field that appears because somebody asked for it: the hands go on there. */
export function useFirstFocus<T extends HTMLElement>(): RefObject<T | null> {
  const field = useRef<T>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
