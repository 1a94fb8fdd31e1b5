import fc from "fast-check";
import { operations } from "../../../lib/server/api.ts";
import { type FuzzRequest, fillIn, type Known, requestsTo } from "./requests.ts";

/** Somebody inside, and something there for them to work on. */
export interface Stage {
  readonly known: Known;
  readonly send: (request: FuzzRequest) => Promise<{ status: number; text: () => Promise<string> }>;
}

interface Outcome {
  /** Answers that say that something broke. */
  readonly broken: readonly string[];
  readonly answered: ReadonlyMap<number, number>;
}

const ACT = 40;
const BATCH = 1_000;
const SHOWN = 500;

/**
 * Sends requests that are made from the contracts, in acts: each begins with a new person and a new decision, because much of what
 * can be asked for ends one or the other.
 *
 * @param seed the same one asks the same things again
 */
export async function fuzz(
  count: number,
  seed: number,
  nextAct: () => Promise<Stage>,
  onAct: (done: number, broken: number) => void = () => {},
): Promise<Outcome> {
  const requests = fc.oneof(...operations.map(requestsTo));
  const broken: string[] = [];
  const answered = new Map<number, number>();
  let stage = await nextAct();
  let done = 0;
  for (let batch = 0; done < count; batch++) {
    const numRuns = Math.min(BATCH, count - done);
    for (const request of fc.sample(requests, { numRuns, seed: seed + batch })) {
      const address = fillIn(request.address, stage.known);
      const answer = await stage.send({ ...request, address });
      answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500)
        broken.push(
          `${request.method} ${address} ${String(request.body).slice(0, SHOWN)}: ${await answer.text()}`,
        );
      done += 1;
      if (answer.status !== 401 && done % ACT !== 0) continue;
      onAct(done, broken.length);
      stage = await nextAct();
    }
  }
  return { broken, answered };
}
