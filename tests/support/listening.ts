import type { Visitor } from "./api.ts";

export interface Heard {
  readonly event: string;
  readonly data: Record<string, unknown>;
}

const parsed = (block: string): Heard[] => {
  const event = /^event: (.*)$/m.exec(block)?.[1];
  const data = /^data: (.*)$/m.exec(block)?.[1];
  return event === undefined ? [] : [{ event, data: JSON.parse(data ?? "{}") }];
};

/** A stream of events as a page has it open. */
export class Listening {
  readonly #heard: Heard[] = [];
  #waiting: (() => void)[] = [];
  #ended = false;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(readonly response: Response) {
    if (!response.body) throw new Error(`There is no stream: ${response.status}.`);
    this.#reader = response.body.getReader();
    void this.#read();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    let rest = "";
    for (;;) {
      const { done, value } = await this.#reader.read();
      rest += decoder.decode(value, { stream: !done });
      const blocks = rest.split("\n\n");
      rest = blocks.pop() ?? "";
      this.#heard.push(...blocks.flatMap(parsed));
      this.#ended ||= done;
      for (const wake of this.#waiting.splice(0)) wake();
      if (done) return;
    }
  }

  /** The next event; null once the stream has ended. */
  async next(): Promise<Heard | null> {
    for (;;) {
      const event = this.#heard.shift();
      if (event) return event;
      if (this.#ended) return null;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  stop(): Promise<void> {
    return this.#reader.cancel();
  }
}

/** Opens a stream; what is refused is an error. */
export async function listen(visitor: Visitor, address: string): Promise<Listening> {
  const response = await visitor.open("GET", address);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return new Listening(response);
}
