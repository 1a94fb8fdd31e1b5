import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Every page there is, with the layouts around it, so that a test of all of them never forgets a new one. */

const APP = join(import.meta.dirname, "../../app");

type Params = Readonly<Record<string, string>>;
interface Part {
  readonly default: (props: object) => unknown;
  readonly generateMetadata?: (props: object) => unknown;
}

const load = (file: string): Promise<Part> => import(/* @vite-ignore */ pathToFileURL(join(APP, file)).href);

/** The folders of the pages: `[workspace]/decisions`, and the empty one for the first page. */
export async function pageFolders(): Promise<string[]> {
  const files = await readdir(APP, { recursive: true });
  return files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => dirname(file).replace(/^\.$/, ""))
    .sort();
}

/** From the outermost in; the root's own layout is left out, which knows no person. */
async function layoutsAround(folder: string): Promise<Part[]> {
  const files = new Set(await readdir(APP, { recursive: true }));
  const steps = folder.split("/").map((_, place, all) => `${all.slice(0, place + 1).join("/")}/layout.tsx`);
  return Promise.all(steps.filter((file) => files.has(file)).map(load));
}

/** What became of asking for a page: it was shown, it sent one elsewhere, or it is not there. */
export type Outcome = "shown" | "not there" | `to ${string}`;

function outcomeOf(error: unknown): Outcome {
  const digest: unknown = error instanceof Error && "digest" in error ? error.digest : undefined;
  if (typeof digest === "string" && digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return "not there";
  if (typeof digest === "string" && digest.startsWith("NEXT_REDIRECT;"))
    return `to ${digest.split(";")[2] ?? ""}`;
  throw error;
}

/** Runs a page as the framework does, from its layouts in, and says what each would have come to. */
export async function visit(folder: string, params: Params, search: Params = {}): Promise<Outcome> {
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve(search), children: null };
  const page = await load(join(folder, "page.tsx"));
  try {
    for (const layout of await layoutsAround(folder)) await layout.default(props);
    await page.generateMetadata?.(props);
    await page.default(props);
    return "shown";
  } catch (error) {
    return outcomeOf(error);
  }
}
