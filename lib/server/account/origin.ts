import { deviceWords } from "../../format/device.ts";

/** Where a request came from, as its person would recognise it. */
export interface Origin {
  readonly address: string | null;
  readonly device: string;
}

const LONGEST_ADDRESS = 100;

export function originOf(headers: Headers): Origin {
  const address = headers.get("x-forwarded-for")?.slice(0, LONGEST_ADDRESS) || null;
  return { address, device: deviceWords(headers.get("user-agent")) };
}
