import { expect, type PlaywrightTestOptions, type PlaywrightWorkerArgs } from "@playwright/test";

type Given = Pick<PlaywrightWorkerArgs, "playwright"> & Pick<PlaywrightTestOptions, "baseURL">;

/** Until the sample workspace is whole, which is made after the start. */
export async function sampleIsThere({ playwright, baseURL }: Given): Promise<void> {
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const counted = async () => {
    const answer = await request.get("/api/v1/workspaces/look-around/velocity?asOf=2026-08-22&by=none");
    return answer.ok() ? (await answer.json()).all.timeToDecide.n : answer.status();
  };
  await expect.poll(counted, { timeout: 150_000 }).toBe(731);
  await request.dispose();
}
