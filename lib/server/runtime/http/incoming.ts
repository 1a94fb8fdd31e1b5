import type { IncomingMessage } from "node:http";

/** What only this server or Next itself may say. A client that sends them wants to be taken for somebody else. */
const OURS =
  /^(x-nonce|x-request-id|content-security-policy(-report-only)?|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-.*|x-vercel-.*|x-next-.*|x-nextjs-data|next-resume|x-prerender-.*|x-real-ip|x-client-ip|forwarded|x-forwarded-.*)$/;

type Forwarding = { address: string; host: string | undefined; proto: string | undefined };

const first = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(",") : (value ?? "");
const list = (value: string | string[] | undefined): string[] =>
  first(value)
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

/**
 * Who asked, seen through as many proxies as are trusted. Each proxy appends the address that it saw, so the client stands
 * that many places from the end; whatever stands before it was written by the client and means nothing.
 */
function forwarding({ headers, socket }: IncomingMessage, proxies: number): Forwarding {
  const address = socket.remoteAddress ?? "";
  if (proxies === 0) return { address, host: headers.host, proto: undefined };
  return {
    address: list(headers["x-forwarded-for"]).at(-proxies) ?? address,
    host: list(headers["x-forwarded-host"]).at(-1) ?? headers.host,
    proto: list(headers["x-forwarded-proto"]).at(-1),
  };
}

/** Takes away what a client may not say and writes what the app may rely on. */
export function prepareHeaders(
  request: IncomingMessage,
  known: { requestId: string; nonce: string; policy: string; proxies: number; https: boolean },
): void {
  const { address, host, proto } = forwarding(request, known.proxies);
  for (const name of Object.keys(request.headers)) {
    if (OURS.test(name)) delete request.headers[name];
  }
  request.headers["x-request-id"] = known.requestId;
  request.headers["x-nonce"] = known.nonce;
  // Next finds the nonce for its own scripts in the request's copy of the policy.
  request.headers["content-security-policy"] = known.policy;
  request.headers["x-forwarded-for"] = address;
  request.headers["x-forwarded-proto"] = proto === "https" || known.https ? "https" : "http";
  if (host) request.headers["x-forwarded-host"] = host;
}
