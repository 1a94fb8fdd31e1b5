import { type Onlooker, sees } from "../../decisions/sight.ts";
import { log } from "../log.ts";
import { PASSER_BY } from "../passer-by.ts";
import { onDrain } from "../runtime/state.ts";
import { listenForNotices } from "./listener.ts";
import { decodeHeard, MANY, type Notice } from "./notice.ts";
import { Recent } from "./recent.ts";
import { type Held, type Shared, sharedAs, standingOf } from "./standing.ts";

/** One stream: who listens, to one decision or to everything in their sight. */
export interface Subscriber extends Held {
  readonly decision: string | null;
  readonly changed: (what: { readonly reference: string; readonly version: number }) => void;
  /** More may have changed than can be told. */
  readonly refresh: () => void;
  readonly alive: () => void;
  /** What it was about is not there for them any more. */
  readonly gone: () => void;
  /** The process ends; another one goes on. */
  readonly close: () => void;
}

const BEAT_MS = 20_000;
const A_PASSER_BY: Onlooker = { id: PASSER_BY, role: "viewer", teams: [] };

/** What is to be looked at next: what was written, whose standing may have changed, or everything. */
interface Work {
  readonly notices: Map<string, Notice>;
  readonly people: Set<string>;
  readonly late: Map<Subscriber, readonly Notice[]>;
  all: boolean;
}
const nothing = (): Work => ({ notices: new Map(), people: new Set(), late: new Map(), all: false });
const nameOf = (one: Pick<Notice, "workspaceId" | "reference">) => `${one.workspaceId} ${one.reference}`;

/** Hands on what was heard, to those who may hear it. What arrives while it works is looked at together afterwards. */
export class Hub {
  readonly #subscribers = new Set<Subscriber>();
  readonly #recent = new Recent();
  #work = nothing();
  #working: Promise<void> | null = null;

  constructor() {
    listenForNotices({
      hear: (payload) => this.#hear(payload),
      listening: () => {
        this.#recent.begin();
        this.#work.all = true;
        this.#begin();
      },
    });
    const timer = setInterval(() => void this.#beat().catch(complain), BEAT_MS);
    timer.unref();
    onDrain("live streams", () => {
      for (const one of [...this.#subscribers]) one.close();
    });
  }

  /** How many streams there are, of this person alone or of all. */
  count(isOne: (one: Subscriber) => boolean = () => true): number {
    return [...this.#subscribers].filter(isOne).length;
  }

  /** From now on this one hears what happens, and what happened since their page was made. */
  add(subscriber: Subscriber, since: Date | null): void {
    this.#subscribers.add(subscriber);
    const { workspaceId, decision } = subscriber;
    // Looked at from here on, so that nothing lies between what they are told first and what they hear later.
    const own = decision === null ? [] : [{ workspaceId, reference: decision, version: 0 }];
    const missed = since === null ? [] : this.#recent.since(workspaceId, since);
    if (missed === null) subscriber.refresh();
    const late = [...own, ...(missed ?? [])];
    if (late.length === 0) return;
    this.#work.late.set(subscriber, late);
    this.#begin();
  }

  remove(subscriber: Subscriber): void {
    this.#subscribers.delete(subscriber);
    this.#work.late.delete(subscriber);
  }

  #hear(payload: string): void {
    try {
      const heard = decodeHeard(payload);
      if ("person" in heard) this.#work.people.add(heard.person);
      else
        for (const notice of heard.notices) {
          this.#recent.note(notice);
          this.#work.notices.set(nameOf(notice), notice);
        }
      this.#begin();
    } catch (error) {
      complain(error);
    }
  }

  #begin(): void {
    this.#working ??= this.#workOff()
      .catch(complain)
      .finally(() => {
        this.#working = null;
      });
  }

  async #workOff(): Promise<void> {
    for (;;) {
      // Whatever arrives in the same moment goes along.
      await new Promise((resolve) => setImmediate(resolve));
      const work = this.#work;
      this.#work = nothing();
      if (work.notices.size + work.people.size + work.late.size === 0 && !work.all) return;
      await this.#tellThose(work);
    }
  }

  /** The notices that concern a stream; null where none does and its standing is as it was. */
  #forOne(one: Subscriber, { notices, people, late, all }: Work): Notice[] | null {
    const concerns = ({ workspaceId, reference }: Notice) =>
      workspaceId === one.workspaceId &&
      (one.decision === null || reference === one.decision || reference === MANY);
    const heard = [...notices.values(), ...(late.get(one) ?? [])].filter(concerns);
    return heard.length > 0 || all || people.has(one.personId) ? heard : null;
  }

  async #tellThose(work: Work): Promise<void> {
    const asked = [...this.#subscribers].flatMap((one) => {
      const notices = this.#forOne(one, work);
      return notices ? [{ one, notices }] : [];
    });
    if (asked.length === 0) return;
    const named = asked.flatMap(({ one, notices }) => [
      ...notices.filter(({ reference }) => reference !== MANY),
      ...(one.decision === null ? [] : [{ workspaceId: one.workspaceId, reference: one.decision }]),
    ]);
    const [standing, shared] = await Promise.all([
      standingOf(asked.map(({ one }) => one)),
      sharedAs([...new Map(named.map((each) => [nameOf(each), each])).values()]),
    ]);
    const found = new Map(shared.map((each) => [nameOf(each), each]));
    for (const { one, notices } of asked) {
      const onlooker = one.personId === PASSER_BY ? A_PASSER_BY : standing(one);
      if (!this.#subscribers.has(one)) continue;
      if (onlooker === null) one.gone();
      else this.#tellOne(one, { onlooker, notices, found, all: work.all });
    }
  }

  #tellOne(
    one: Subscriber,
    told: {
      onlooker: Onlooker;
      notices: readonly Notice[];
      found: ReadonlyMap<string, Shared>;
      all: boolean;
    },
  ): void {
    const { onlooker, notices, found, all } = told;
    if (one.decision !== null) {
      const decision = found.get(nameOf({ workspaceId: one.workspaceId, reference: one.decision }));
      if (!decision || !sees(decision, onlooker)) one.gone();
      else if (all || notices.length > 0) one.changed(decision);
      return;
    }
    // Guests see single decisions; what was written to many is told to those who see most of them.
    const many = notices.some(({ reference }) => reference === MANY) && onlooker.role !== "guest";
    if (all || many) one.refresh();
    for (const notice of notices) {
      const decision = found.get(nameOf(notice));
      if (decision && sees(decision, onlooker)) one.changed(decision);
    }
  }

  /** That it lives, to those who are let in still; the others have ended their session, or it ran out. */
  async #beat(): Promise<void> {
    const all = [...this.#subscribers];
    if (all.length === 0) return;
    const standing = await standingOf(all);
    for (const one of all) {
      if (one.personId === PASSER_BY || standing(one)) one.alive();
      else one.gone();
    }
  }
}

const complain = (error: unknown) => log.warn({ err: error }, "a change was not handed on");
const KEY = Symbol.for("ajar.live");
const shared: typeof globalThis & { [KEY]?: Hub } = globalThis;

/** One for each process, however many bundles ask for it; it begins to listen with the first stream. */
export function hub(): Hub {
  shared[KEY] ??= new Hub();
  return shared[KEY];
}
