import { expect, it } from "vitest";
import { deviceWords } from "@/lib/format/device.ts";

const SAFARI = "AppleWebKit/605.1.15 (KHTML, like Gecko)";

it.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36", "Chrome on Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0",
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36",
    "Chrome on Android",
  ],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${SAFARI} Version/18.0 Safari/605.1.15`,
    "Safari on macOS",
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${SAFARI} CriOS/140.0 Mobile Safari/604.1`,
    "Chrome on iPhone",
  ],
  ["curl/8.9.1", "curl"],
  ["something else", "Unknown device"],
  ["", "Unknown device"],
])("%s is %s", (agent, words) => {
  expect(deviceWords(agent)).toBe(words);
});

it("knows nothing of whoever says nothing", () => {
  expect(deviceWords(null)).toBe("Unknown device");
});
