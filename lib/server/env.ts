import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

// Every setting, in one place. The runtime reads them at start, completes what was left open (the secret, the address of the
// embedded database), and hands the result on through the environment, so that the pages' bundle reads the very same values.

const LOOPBACK = "127.0.0.1";
const EVERYWHERE = "0.0.0.0";

const whole = (low: number, high: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((value) => value >= low && value <= high, `must be from ${low} to ${high}`)
    .default(fallback);

const choice = (...words: string[]) => ({ error: `must be one of: ${words.join(", ")}` });

const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === "/" &&
    !url.search &&
    !url.hash &&
    !url.username
  ) {
    return url.origin;
  }
  context.addIssue({
    code: "custom",
    message: "must be an address such as https://ajar.example.org, without a path",
  });
  return z.NEVER;
});

const database = z
  .string()
  .refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol), {
    message: "must be an address such as postgresql://user:password@host:5432/ajar",
  });

const schema = z.strictObject({
  PORT: whole(0, 65_535, 3000),
  HOST: z.string().optional(),
  DATABASE_URL: database.optional(),
  AJAR_URL: origin.optional(),
  AJAR_DATA_DIR: z.string().default(".data"),
  AJAR_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  AJAR_LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "silent"],
      choice("trace", "debug", "info", "warn", "error", "silent"),
    )
    .default("info"),
  AJAR_POOL_SIZE: whole(1, 500, 10),
  AJAR_SAMPLE: z.enum(["on", "off"], choice("on", "off")).default("on"),
  AJAR_COPIES: whole(0, 1_000, 50),
  AJAR_TRUSTED_PROXIES: whole(0, 10, 0),
  AJAR_REQUESTS_PER_MINUTE: whole(0, 100_000_000, 1200),
  /** Read by the tests only; known here so that it is not taken for a typing error. */
  AJAR_CHROMIUM: z.string().optional(),
});

/**
 * Where to listen. A first trial stays on its own machine: nothing is open to the network, over plain http, before somebody
 * asked for it. Giving the public address is asking; inside a container the container is the boundary.
 */
function defaultHost(url: string | undefined): string {
  const contained = existsSync("/.dockerenv") || existsSync("/run/.containerenv");
  return url === undefined && !contained ? LOOPBACK : EVERYWHERE;
}

export type Settings = ReturnType<typeof readSettings>;

/** @throws with one line that names the setting and says what is wrong with it */
export function readSettings(environment: Record<string, string | undefined>) {
  const known = new Set(Object.keys(schema.shape));
  const given = Object.entries(environment).filter(
    // An empty value is what a compose file makes of a variable that is not set.
    ([name, value]) => value !== undefined && value !== "" && (known.has(name) || name.startsWith("AJAR_")),
  );
  const result = schema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(
      issue?.code === "unrecognized_keys"
        ? `${issue.keys.join(", ")} is not a setting of Ajar. Known: ${[...known].join(", ")}.`
        : `${issue?.path.join(".")} ${issue?.message}.`,
    );
  }
  const values = result.data;
  return {
    port: values.PORT,
    host: values.HOST ?? defaultHost(values.AJAR_URL),
    databaseUrl: values.DATABASE_URL,
    /** Where people reach the app, if somebody said so. */
    publicUrl: values.AJAR_URL,
    url: values.AJAR_URL ?? `http://localhost:${values.PORT}`,
    dataDir: resolve(values.AJAR_DATA_DIR),
    secret: values.AJAR_SECRET,
    logLevel: values.AJAR_LOG_LEVEL,
    poolSize: values.AJAR_POOL_SIZE,
    sample: values.AJAR_SAMPLE === "on",
    /** How many throw-away copies of the sample there may be at a time. */
    copies: values.AJAR_COPIES,
    trustedProxies: values.AJAR_TRUSTED_PROXIES,
    requestsPerMinute: values.AJAR_REQUESTS_PER_MINUTE,
  };
}

export type Env = Settings & { databaseUrl: string; secret: string };

let known: Env | undefined;

/** The settings of the running app, complete. */
export function env(): Env {
  if (!known) {
    const settings = readSettings(process.env);
    const { databaseUrl, secret } = settings;
    if (!databaseUrl || !secret)
      throw new Error("The app starts with `npm start`, which gives it its database and secret.");
    known = { ...settings, databaseUrl, secret };
  }
  return known;
}
