import { get, type IncomingMessage } from "node:http";
import { z } from "zod";
import type { Browser } from "./http.ts";

const changed = z.object({ version: z.number() });

/** Somebody who has one decision open in a browser: hears of each version, and when that was. */
export class Watcher {
  #version = 0;
  #waiting: { version: number; heard: (at: number) => void }[] = [];

  private constructor(private readonly response: IncomingMessage) {
    let rest = "";
    response.setEncoding("utf8");
    response.on("data", (piece: string) => {
      const lines = (rest + piece).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line.startsWith("data: ")) this.#hear(line.slice(6));
    });
  }

  /** Opens the stream of a decision at the server of this address, with the session of this browser. */
  static async open(url: string, { cookies }: Browser, path: string): Promise<Watcher> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(new URL(path, url), { headers: { cookie: cookies }, agent: false }, resolve).once("error", reject);
    });
    if (response.statusCode !== 200) throw new Error(`The stream was refused with ${response.statusCode}.`);
    return new Watcher(response);
  }

  #hear(data: string): void {
    const { version } = changed.parse(JSON.parse(data));
    this.#version = Math.max(this.#version, version);
    const now = performance.now();
    for (const { heard } of this.#waiting.filter((one) => one.version <= this.#version)) heard(now);
    this.#waiting = this.#waiting.filter((one) => one.version > this.#version);
  }

  /** When it heard of this version, or of a later one. */
  hears(version: number): Promise<number> {
    if (this.#version >= version) return Promise.resolve(performance.now());
    return new Promise((heard) => this.#waiting.push({ version, heard }));
  }

  close(): void {
    this.response.destroy();
  }
}
