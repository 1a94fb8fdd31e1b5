import pino from "pino";

const wanted = process.env.AJAR_LOG_LEVEL ?? "";

/** JSON lines on standard output. What identifies somebody to the app must not stand in them. */
export const log = pino({
  // A level that does not exist is refused where the settings are read, with a better sentence than here.
  level: wanted === "silent" || wanted in pino.levels.values ? wanted : "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: ["headers.authorization", "headers.cookie", "*.password", "*.token", "*.secret"],
});
