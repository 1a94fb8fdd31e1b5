import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  // Our own server does, with more than gzip.
  compress: false,
  images: { unoptimized: true },
  agentRules: false,
  // Types are what `npm run check` is for; to look at them again would hold up everybody's first start.
  typescript: { ignoreBuildErrors: true },
  // A page is loaded when it is first asked for: all of them at each start would take a quarter of the start and of its memory.
  experimental: { preloadEntriesOnStart: false },
  // The drivers load native or WebAssembly parts from beside themselves, which a bundle would tear apart.
  serverExternalPackages: ["pg", "pino", "@node-rs/argon2", "@prisma/client", "@prisma/adapter-pg"],
};

export default config;
