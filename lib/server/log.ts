import pino from "pino";

const wanted = process.env.AJAR_LOG_LEVEL ?? "";

interface Told {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: Told;
}

/** What helps, and no more: the errors of the database driver carry the whole connection with them. */
function tell(error: unknown, depth = 0): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  return {
    type: error.name,
    message: error.message,
    ...("code" in error && typeof error.code === "string" && { code: error.code }),
    ...(error.stack && { stack: error.stack }),
    ...(error.cause !== undefined && depth < 3 && { cause: tell(error.cause, depth + 1) }),
  };
}

/** JSON lines on standard output. What identifies somebody to the app must not stand in them. */
export const log = pino({
  // A level that does not exist is refused where the settings are read, with a better sentence than here.
  level: wanted === "silent" || wanted in pino.levels.values ? wanted : "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: (error: unknown) => tell(error) },
  formatters: { level: (label) => ({ level: label }) },
  redact: ["headers.authorization", "headers.cookie", "*.password", "*.token", "*.secret"],
});
