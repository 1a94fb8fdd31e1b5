// The pages' bundle and the runtime are two module graphs in one process: a plain module variable would exist twice. What
// both must see hangs on one symbol of the process.

type Closer = { name: string; close: () => unknown };
/** Does long work with files where requests do not have to wait for it; the work is plain values. */
interface Beside {
  /** Runs an import to its end, which its row tells. */
  readonly run: (id: string, job: object) => void;
  /** What somebody would see of a file. Rejects where that cannot be found out. */
  readonly look: (question: object) => Promise<unknown>;
}
type State = { draining: boolean; streams: Set<Closer>; closers: Set<Closer>; beside: Beside | null };

const KEY = Symbol.for("ajar.runtime");
const shared: typeof globalThis & { [KEY]?: State } = globalThis;

function state(): State {
  shared[KEY] ??= { draining: false, streams: new Set(), closers: new Set(), beside: null };
  return shared[KEY];
}

function register(closers: Set<Closer>, closer: Closer): () => void {
  closers.add(closer);
  return () => closers.delete(closer);
}

/** Closes something after the last request has been answered, for example a pool. Returns how to take it back. */
export function onShutdown(name: string, close: () => unknown): () => void {
  return register(state().closers, { name, close });
}

/**
 * Ends a long-lived answer (a live stream) as soon as the process is asked to stop, before requests are waited for.
 * @public
 */
export function onDrain(name: string, close: () => unknown): () => void {
  return register(state().streams, { name, close });
}

/** How this process does long work beside its requests; null where it cannot. */
export const beside = (): Beside | null => state().beside;

/** For the server of the runtime only. */
export function setBeside(beside: Beside): void {
  state().beside = beside;
}

export const isDraining = (): boolean => state().draining;

/** For the server of the runtime only. */
export function drain(): { streams: Closer[]; closers: () => Closer[] } {
  state().draining = true;
  // Closers are read when their time comes: a request that is still running may register one. Last made, first closed.
  return { streams: [...state().streams], closers: () => [...state().closers].reverse() };
}
