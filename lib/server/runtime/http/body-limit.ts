import type { IncomingMessage } from "node:http";

const MIB = 1024 * 1024;
/** Files to import are larger than anything else that is sent; 64 MiB of file, and what a form needs around it. */
const LIMITS: readonly (readonly [prefix: RegExp, bytes: number])[] = [
  [/^\/api\/v1\/workspaces\/[^/]+\/imports\b/, 65 * MIB],
];

export function bodyLimit(path: string): number {
  return LIMITS.find(([prefix]) => prefix.test(path))?.[1] ?? MIB;
}

/**
 * Lets `pass` go on with a body that is within the limit, or calls `refuse` before anything has seen it. A body of announced
 * length is judged by what was announced, which the parser of Node enforces. A body of unknown length is held here until it
 * is whole, so that no handler ever works on one that turns out too large.
 */
export function withinLimit(
  request: IncomingMessage,
  limit: number,
  pass: () => void,
  refuse: () => void,
): void {
  const announced = request.headers["content-length"];
  const chunked = announced === undefined && request.headers["transfer-encoding"] !== undefined;
  if (chunked) holdWhole(request, limit, pass, refuse);
  else if (Number(announced ?? 0) > limit) refuse();
  else pass();
}

function holdWhole(request: IncomingMessage, limit: number, pass: () => void, refuse: () => void): void {
  const push = request.push.bind(request);
  const held: unknown[] = [];
  let size = 0;
  request.push = (chunk: unknown) => {
    if (chunk === null) {
      request.push = push;
      for (const part of held) push(part);
      push(null);
      pass();
      return false;
    }
    size += Buffer.isBuffer(chunk) ? chunk.length : 0;
    if (size <= limit) held.push(chunk);
    else {
      request.push = () => true;
      held.length = 0;
      refuse();
    }
    return true;
  };
}
