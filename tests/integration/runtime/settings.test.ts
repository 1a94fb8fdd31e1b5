import { statSync } from "node:fs";
import { expect, it } from "vitest";
import { readSettings } from "../../../lib/server/env.ts";
import { startChild } from "../../support/child.ts";
import { temporaryDirectory } from "../../support/directory.ts";

it("has a default for everything", () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    url: "http://localhost:3000",
    poolSize: 10,
    sample: true,
  });
});

it("takes an empty value as not given, and leaves other programs' variables alone", () => {
  expect(readSettings({ AJAR_URL: "", PORT: "", PATH: "/bin", PORTS: "x" })).toMatchObject({ port: 3000 });
});

it("listens to everybody once a public address is given", () => {
  expect(readSettings({ AJAR_URL: "https://ajar.example/" })).toMatchObject({
    host: "0.0.0.0",
    url: "https://ajar.example",
  });
});

it.each([
  [{ PORT: "http" }, "PORT must be a whole number from 0 to 65535."],
  [{ PORT: "70000" }, "PORT must be from 0 to 65535."],
  [
    { AJAR_URL: "ajar.example" },
    "AJAR_URL must be an address such as https://ajar.example.org, without a path.",
  ],
  [
    { AJAR_URL: "https://ajar.example/app" },
    "AJAR_URL must be an address such as https://ajar.example.org, without a path.",
  ],
  [
    { DATABASE_URL: "mysql://x" },
    "DATABASE_URL must be an address such as postgresql://user:password@host:5432/ajar.",
  ],
  [{ AJAR_SECRET: "short" }, "AJAR_SECRET must have at least 32 characters."],
  [{ AJAR_COPIES: "-1" }, "AJAR_COPIES must be a whole number from 0 to 1000."],
  [{ AJAR_COPIES: "1001" }, "AJAR_COPIES must be from 0 to 1000."],
  [{ AJAR_SAMPLE: "yes" }, "AJAR_SAMPLE must be one of: on, off."],
  [{ AJAR_LOG_LEVEL: "loud" }, "AJAR_LOG_LEVEL must be one of: trace, debug, info, warn, error, silent."],
  [{ AJAR_POOL_SIZE: "0" }, "AJAR_POOL_SIZE must be from 1 to 500."],
  [
    { AJAR_REQUESTS_PER_MINUTE: "many" },
    "AJAR_REQUESTS_PER_MINUTE must be a whole number from 0 to 100000000.",
  ],
])("refuses %o in one line", (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(sentence);
});

it("names a setting that does not exist", () => {
  expect(() => readSettings({ AJAR_DATADIR: "x" })).toThrow(
    /^AJAR_DATADIR is not a setting of Ajar\. Known: .*AJAR_DATA_DIR/,
  );
});

it("keeps one secret, readable by its owner only, when several processes make it at once", async () => {
  const directory = temporaryDirectory("data");
  const script = `
    import { keptSecret } from "./lib/server/runtime/secret.ts";
    console.log("secret", keptSecret(process.argv.at(-1)));
  `;
  const ends = await Promise.all([1, 2, 3, 4].map(() => startChild(script, directory).ended));
  const secrets = new Set(ends.map(({ output }) => /secret (\S{43})/.exec(output)?.[1]));
  expect(secrets.size).toBe(1);
  expect(secrets.has(undefined)).toBe(false);
  expect(statSync(`${directory}/secret`).mode & 0o777).toBe(0o600);
});
