import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { ENCODINGS } from "../setup/compress.mjs";

type Encoding = keyof typeof ENCODINGS;

/** Scripts and style sheets as they travel, by their address; the best encoding first. */
export type Assets = ReadonlyMap<string, ReadonlyMap<Encoding, Buffer>>;

const PREFIX = "/_next/static/";
const TYPES: Readonly<Record<string, string>> = {
  js: "application/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};
const encodings: readonly Encoding[] = ["br", "gzip"];

/** What the build has compressed; only what is listed here is ever answered, so that no address leads out of it. */
export function readAssets(directory: string): Assets {
  const assets = new Map<string, Map<Encoding, Buffer>>();
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" });
  for (const encoding of encodings) {
    const ending = ENCODINGS[encoding];
    for (const file of files.filter((one) => one.endsWith(ending))) {
      const address = PREFIX + file.slice(0, -ending.length).replaceAll("\\", "/");
      const known = assets.get(address) ?? new Map<Encoding, Buffer>();
      assets.set(address, known.set(encoding, readFileSync(join(directory, file))));
    }
  }
  return assets;
}

/** Whether an encoding is asked for, and not only named to be refused. */
const takes = (accepted: string, encoding: string) =>
  accepted.split(",").some((part) => {
    const [name, ...parameters] = part.split(";").map((one) => one.trim().toLowerCase());
    return name === encoding && !parameters.some((one) => /^q=0(\.0*)?$/.test(one));
  });

/** Answers for what is known compressed; the app answers for all else, and for whoever takes it only as it is. */
export function answerAsset(
  assets: Assets,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const asset = request.method === "GET" || request.method === "HEAD" ? assets.get(path) : undefined;
  const accepted = request.headers["accept-encoding"];
  const type = TYPES[path.split(".").at(-1) ?? ""];
  if (!asset || typeof accepted !== "string" || type === undefined || request.headers.range) return false;
  const chosen = [...asset].find(([encoding]) => takes(accepted, encoding));
  if (!chosen) return false;
  const [encoding, body] = chosen;
  response.writeHead(200, {
    "content-type": type,
    "content-encoding": encoding,
    "content-length": body.length,
    // Its name changes with its content.
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}
