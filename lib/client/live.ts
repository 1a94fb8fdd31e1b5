import { setLiveCheck } from "./is-live.ts";

/** What the server tells of what changes (server-sent events), as long as the page is in sight. */
interface Ears {
  readonly changed: (what: { readonly reference: string; readonly version: number }) => void;
  /** Something may have been missed: look again. */
  readonly refresh: () => void;
  /** It is not there any more for whoever looks, or their session has ended. */
  readonly gone: () => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A page that is put aside for longer lets go of its stream: browsers have few connections to one server. */
const ASIDE_MS = 15_000;

const detailOf = (event: MessageEvent<string>): { reference: string; version: number } =>
  JSON.parse(event.data);

class Stream {
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT_MS;
  #missed = false;

  constructor(
    private readonly address: () => string,
    private readonly ears: Ears,
  ) {}

  get isOpen(): boolean {
    return this.#source?.readyState === EventSource.OPEN;
  }

  start(): void {
    if (this.#source) return;
    clearTimeout(this.#timer);
    const source = new EventSource(this.address());
    this.#source = source;
    source.onopen = () => {
      this.#wait = FIRST_WAIT_MS;
      if (this.#missed) this.ears.refresh();
      this.#missed = false;
    };
    source.onerror = () => {
      // Refused, and not broken off: what the page is about may be gone since it was made.
      const isRefused = source.readyState === EventSource.CLOSED;
      this.#again();
      if (isRefused) this.ears.refresh();
    };
    source.addEventListener("changed", (event) => this.ears.changed(detailOf(event)));
    source.addEventListener("refresh", () => this.ears.refresh());
    source.addEventListener("gone", () => {
      this.#again();
      this.ears.gone();
    });
  }

  /** Lets go of it; from then on something may be missed. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
    this.#missed = true;
  }

  #again(): void {
    this.stop();
    // After a restart, not everybody at the same moment.
    this.#timer = setTimeout(() => this.start(), this.#wait * (0.75 + Math.random() / 2));
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }
}

const streams = new Set<Stream>();

setLiveCheck(() => [...streams].some(({ isOpen }) => isOpen));

/** Listens until what is returned is called; a stream that breaks off begins anew, and says that something may have been missed. */
export function listenLive(slug: string, asked: Readonly<Record<string, string>>, ears: Ears): () => void {
  const stream = new Stream(() => `/api/v1/workspaces/${slug}/live?${new URLSearchParams(asked)}`, ears);
  let aside: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(aside);
    if (document.visibilityState === "visible") stream.start();
    else aside = setTimeout(() => stream.stop(), ASIDE_MS);
  };
  streams.add(stream);
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    clearTimeout(aside);
    document.removeEventListener("visibilitychange", look);
    stream.stop();
    streams.delete(stream);
  };
}

/** Whether the server is there for pages just now. */
export const isAnswering = (): Promise<boolean> =>
  fetch("/readyz", { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
