import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkOf } from "@/lib/server/throttle/address.ts";
import { Turns } from "@/lib/server/throttle/turns.ts";
import { RequestWindow } from "@/lib/server/throttle/window.ts";

const MINUTE = 60_000;
const never = () => {
  throw new Error("Nothing may fail here.");
};

/** What all processes have counted together. */
function sharedCounts() {
  const kept = new Map<string, number>();
  return async (minute: number, counted: ReadonlyMap<string, number>) => {
    const sums = new Map<string, number>();
    for (const [subject, count] of counted) {
      const key = `${minute} ${subject}`;
      kept.set(key, (kept.get(key) ?? 0) + count);
      sums.set(subject, kept.get(key) ?? 0);
    }
    return sums;
  };
}

describe("a window of one minute", () => {
  it("lets through as many as the limit says, and tells when the next minute begins", () => {
    const window = new RequestWindow(sharedCounts(), never);
    const answers = Array.from({ length: 5 }, () => window.take("a", 3, 10 * MINUTE + 45_500));
    expect(answers).toEqual([null, null, null, 15, 15]);
    expect(window.take("b", 3, 10 * MINUTE + 45_500)).toBeNull();
    expect(window.take("a", 3, 11 * MINUTE)).toBeNull();
  });

  it("never lets more through than the limit in a minute, once the processes have told each other", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 80 }),
        async (limit, turns) => {
          const share = sharedCounts();
          const windows = [0, 1, 2].map(() => new RequestWindow(share, never));
          let passed = 0;
          for (const turn of turns) {
            const window = windows[turn];
            if (window?.take("a", limit, MINUTE) === null) passed += 1;
            // Twice round: the second time everybody hears of the last.
            for (const each of [...windows, ...windows]) await each.tell();
          }
          expect(passed).toBeLessThanOrEqual(Math.min(turns.length, limit + windows.length - 1));
          expect(passed).toBeGreaterThanOrEqual(Math.min(turns.length, limit));
        },
      ),
    );
  });

  it("has told everything once it has told, also what was still on its way when it began", async () => {
    const landing: (() => void)[] = [];
    const landed: number[] = [];
    const slow = async (_minute: number, counted: ReadonlyMap<string, number>) => {
      await new Promise<void>((land) => landing.push(land));
      landed.push(...counted.values());
      return new Map<string, number>();
    };
    const window = new RequestWindow(slow, never);
    for (let n = 0; n < 3; n++) window.take("a", 9, MINUTE);
    const told = window.tell().then(() => landed.reduce((sum, count) => sum + count, 0));
    // The last to set out arrives first.
    for (let waiting = 0; waiting < 3; waiting++) {
      await new Promise((resolve) => setImmediate(resolve));
      landing.pop()?.();
    }
    expect(await told).toBe(3);
  });

  it("goes on counting alone while the others cannot be told", async () => {
    const failures: unknown[] = [];
    const away = () => Promise.reject(new Error("away"));
    const window = new RequestWindow(away, (error) => failures.push(error));
    expect([1, 2, 3].map(() => window.take("a", 2, MINUTE))).toEqual([null, null, 60]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(failures).toHaveLength(1);
  });
});

describe("the network of an address", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:DB8::1", "2001:db8:0:0"],
    ["2001:0db8:0001::", "2001:db8:1:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["", ""],
    ["nonsense", "nonsense"],
  ])("of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("is the same for all that differ in their second half only", () => {
    const half = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(half, half, half, (first, one, other) => {
        const text = (groups: number[]) => groups.map((group) => group.toString(16)).join(":");
        const written = (rest: number[]) => networkOf(`${text(first)}:${text(rest)}`);
        expect(written(one)).toBe(written(other));
      }),
    );
  });
});

describe("turns", () => {
  it("lets no more than so many work at once, and everybody once", async () => {
    const turns = new Turns(2, 100, never);
    let working = 0;
    let most = 0;
    const work = async (n: number) => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setImmediate(resolve));
      working -= 1;
      if (n % 3 === 0) throw new Error("on purpose");
      return n;
    };
    const done = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => turns.run(() => work(n))));
    expect(most).toBe(2);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(13);
    expect(await turns.run(async () => "next")).toBe("next");
  });

  it("refuses whoever would have to stand in too long a queue", async () => {
    const turns = new Turns(1, 1, () => new Error("full"));
    const [first, second] = [turns.run(async () => 1), turns.run(async () => 2)];
    await expect(turns.run(async () => 3)).rejects.toThrow("full");
    expect(await Promise.all([first, second])).toEqual([1, 2]);
  });
});
