import { expect, type Page, type PlaywrightWorkerArgs, test } from "@playwright/test";

/** The sample workspace, which needs no account. Figures of R, from the README beside the data. */
export const VELOCITY = "/look-around/velocity";
export const REFERENCE = `${VELOCITY}?asOf=2026-08-22`;

export const survival = (page: Page) =>
  page.getByRole("figure", { name: "Share not yet decided, by time since opening" });

/** The sample is made after the start. */
export async function sampleIsThere({
  playwright,
  baseURL,
}: Pick<PlaywrightWorkerArgs, "playwright"> & { baseURL: string | undefined }): Promise<void> {
  test.setTimeout(180_000);
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const counted = async () => {
    const answer = await request.get("/api/v1/workspaces/look-around/velocity?asOf=2026-08-22&by=none");
    return answer.ok() ? (await answer.json()).all.timeToDecide.n : answer.status();
  };
  await expect.poll(counted, { timeout: 150_000 }).toBe(731);
  await request.dispose();
}
