import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Whoever asks for another tab or window gets it from the browser. */
const isPlain = (event: MouseEvent) =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Follows the links of a page that are only links, as the router follows its own. */
export function useSoftLinks(): void {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || !isPlain(event) || !(event.target instanceof Element)) return;
      const href = event.target.closest("a[data-soft]")?.getAttribute("href");
      if (!href) return;
      event.preventDefault();
      router.push(href as Route);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
}
