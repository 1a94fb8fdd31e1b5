const FIRST_MS = 5_000;
const LONGEST_MS = 60_000;
const LATEST_MS = 300;

/**
 * Runs as soon as the browser has nothing else to do: to begin to fetch code takes milliseconds, and a page that wants five parts at
 * once would hold up what it shows.
 *
 * @returns what takes it back.
 */
export function whenQuiet(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const call = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(call);
}

/** What did not come and is waited for, as what asks for it at once. */
const waiting = new Set<() => void>();

/** Asks at once for everything that did not come: what keeps one part away keeps the others away too. */
export function askAgain(): void {
  for (const ask of [...waiting]) ask();
}

/**
 * Asks for code until it comes, more and more rarely: a connection may have to come back first.
 *
 * @param onMissing whenever it did not come.
 * @returns what ends it.
 */
export function whenItComes<T>(
  load: () => Promise<T>,
  take: (found: T) => void,
  onMissing: () => void = () => undefined,
): () => void {
  let end: () => void = () => undefined;
  let over = false;
  const ask = (wait: number): void => {
    void load().then(
      (found) => over || take(found),
      () => {
        if (over) return;
        onMissing();
        const again = () => {
          end();
          ask(Math.min(wait * 2, LONGEST_MS));
        };
        const timer = setTimeout(again, wait);
        waiting.add(again);
        end = () => {
          clearTimeout(timer);
          waiting.delete(again);
        };
      },
    );
  };
  end = whenQuiet(() => ask(FIRST_MS));
  return () => {
    over = true;
    end();
  };
}

/** Fetches code before it is needed; whoever needs it then says so if it is not there. */
export const prepare = (load: () => Promise<unknown>): void => void load().catch(() => undefined);
