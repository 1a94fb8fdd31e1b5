import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askAgain, prepare, whenItComes } from "@/components/ui/when-it-comes";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("code that does not come is asked for again, more and more rarely, until it comes", async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(new Error("offline"));
  const take = vi.fn();
  const missing = vi.fn();
  whenItComes(load, take, missing);
  await vi.advanceTimersByTimeAsync(0);
  expect(load).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(load).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(load).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(load).toHaveBeenCalledTimes(3);
  // Never more rarely than once a minute.
  await vi.advanceTimersByTimeAsync(20_000 + 40_000 + 60_000 + 60_000);
  expect(load).toHaveBeenCalledTimes(7);
  expect(missing).toHaveBeenCalledTimes(7);
  expect(take).not.toHaveBeenCalled();
  load.mockResolvedValue("here");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(take).toHaveBeenCalledExactlyOnceWith("here");
  await vi.advanceTimersByTimeAsync(600_000);
  expect(load).toHaveBeenCalledTimes(8);
});

test("whoever is gone is told nothing, and asks no more", async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValue(new Error("offline"));
  const take = vi.fn();
  const end = whenItComes(load, take);
  await vi.advanceTimersByTimeAsync(0);
  end();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(load).toHaveBeenCalledTimes(1);
  whenItComes(async () => "here", take)();
  await vi.advanceTimersByTimeAsync(0);
  expect(take).not.toHaveBeenCalled();
});

test("what is fetched ahead and does not come troubles nobody", async () => {
  prepare(() => Promise.reject(new Error("offline")));
  await vi.advanceTimersByTimeAsync(0);
});

test("one try is a try for all that did not come, and none for what is gone or here", async () => {
  const [here, left, gone] = [1, 2, 3].map(() =>
    vi.fn<() => Promise<string>>().mockRejectedValue(new Error("offline")),
  );
  if (!here || !left || !gone) throw new Error("There are three.");
  const take = vi.fn();
  const ends = [here, left, gone].map((load) => whenItComes(load, take));
  await vi.advanceTimersByTimeAsync(0);
  ends[2]?.();
  here.mockResolvedValue("here");
  askAgain();
  await vi.advanceTimersByTimeAsync(0);
  expect(take).toHaveBeenCalledExactlyOnceWith("here");
  askAgain();
  await vi.advanceTimersByTimeAsync(0);
  expect([here, left, gone].map((load) => load.mock.calls.length)).toEqual([2, 3, 1]);
  ends[1]?.();
});
