import pino from "pino";

/** JSON lines on standard output. What identifies somebody to the app must not stand in them. */
export const log = pino({
  level: process.env.AJAR_LOG_LEVEL || "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: ["headers.authorization", "headers.cookie", "*.password", "*.token", "*.secret"],
});
