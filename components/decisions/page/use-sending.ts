import { useRef } from "react";
import { Problem } from "@/lib/client/problem";
import { sayRefusal } from "./say-refusal.ts";

/**
 * Sends what a form says, and goes on from there also where the form was closed before the answer came: what is saved is no draft any
 * more, and a refusal is said where it can still be seen. A form that stands open shows the refusal itself.
 *
 * @param onSaved while the form is still there.
 */
export function useSending<T extends HTMLElement>(forget: () => void, onSaved: () => void) {
  const form = useRef<T>(null);
  const send = async (sent: Promise<unknown>) => {
    try {
      await sent;
    } catch (problem) {
      if (form.current === null && problem instanceof Problem) sayRefusal(problem);
      return;
    }
    const isThere = form.current !== null;
    forget();
    if (isThere) onSaved();
  };
  return { form, send };
}
