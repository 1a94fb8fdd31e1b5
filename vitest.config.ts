import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    env: { TZ: "UTC", AJAR_LOG_LEVEL: "silent", AJAR_REQUESTS_PER_MINUTE: "0" },
    // Each integration file has a database of its own; more files at once than processors only makes them slow.
    maxWorkers: 2,
    projects: [
      // Pure functions leave nothing behind that another file could find.
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], isolate: false } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/database-setup.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
