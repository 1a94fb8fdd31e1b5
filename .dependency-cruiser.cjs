/** The table of rooms: what each may import. Everything that a room is not given here is forbidden. */
const PURE = "^lib/(decisions|metrics|import|format)/";
const RESOURCES = "^lib/server/[a-z]+/resource[a-z/-]*\\.ts$";
const OURS = "^(app|components|lib|prisma|tests)/";

/** @param {string} name @param {string} from @param {string[]} may */
const room = (name, from, may) => ({
  name: `room-${name}`,
  severity: "error",
  comment: `${name} imports only what the table of rooms gives it`,
  from: { path: from },
  to: { path: OURS, pathNot: [from, ...may] },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "nothing-imports-app",
      severity: "error",
      from: { pathNot: "^(app|tests)/" },
      to: { path: "^app/" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "pure-packages",
      severity: "error",
      comment: "the domain and the mathematics know values only",
      from: { path: PURE },
      to: {
        dependencyTypes: ["npm", "npm-dev", "core"],
        pathNot: "node_modules/(zod|date-fns|@date-fns/tz)/",
      },
    },
    {
      name: "generated-client-only-on-the-server",
      severity: "error",
      from: { pathNot: "^(lib/server|prisma|tests)/" },
      to: { path: "^prisma/generated/" },
    },
    {
      name: "no-zod-in-the-browser",
      severity: "error",
      comment: "34 kB; forms show the server's problem document at the field",
      from: { path: "^(components|lib/client)/" },
      to: { path: "node_modules/zod/", dependencyTypesNot: ["type-only"] },
    },
    room("decisions", "^lib/decisions/", ["^lib/errors\\.ts$"]),
    room("metrics", "^lib/metrics/", ["^lib/decisions/", "^lib/errors\\.ts$"]),
    room("import", "^lib/import/", ["^lib/decisions/", "^lib/errors\\.ts$"]),
    room("format", "^lib/format/", ["^lib/decisions/", "^lib/errors\\.ts$"]),
    room("client", "^lib/client/", [
      "^lib/(decisions|metrics|import|format)/",
      "^lib/errors\\.ts$",
      RESOURCES,
    ]),
    room("ui", "^components/ui/", []),
    room("components", "^components/(?!ui/)", [
      "^components/ui/",
      "^lib/(decisions|metrics|import|client|format)/",
      "^lib/errors\\.ts$",
      RESOURCES,
    ]),
    {
      name: "resources-are-types-in-the-browser",
      severity: "error",
      comment: "what stands on the wire is written once, beside its schema; browsers take the type alone",
      from: { path: "^(components|lib/client)/" },
      to: { path: RESOURCES, dependencyTypesNot: ["type-only"] },
    },
    room("server", "^lib/server/", [
      "^lib/(decisions|metrics|import|format)/",
      "^lib/errors\\.ts$",
      "^prisma/",
    ]),
    {
      name: "queries-and-commands-know-no-request",
      severity: "error",
      from: { path: "^lib/server/[^/]+/(queries|commands)\\.ts$" },
      to: { path: "^lib/server/session\\.ts$|node_modules/next/" },
    },
    {
      name: "only-sessions-mint-scopes",
      severity: "error",
      comment: "a value import of scope.ts can mint; everybody else takes the type, or asks route.ts",
      from: { path: "^(app|components|lib)/", pathNot: "^lib/server/(session|route|scope)\\.ts$" },
      to: { path: "^lib/server/scope\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-the-doors-ask-who-somebody-is",
      severity: "error",
      comment:
        "the wrappers of the routes and the loaders of the pages decide who gets in; everybody else is given a scope",
      from: {
        path: "^(app|components|lib)/",
        pathNot: [
          "^lib/server/(session|route|person-route)\\.ts$",
          "^lib/server/[^/]+/loaders\\.ts$",
          "^lib/server/people/(join|invitations)\\.ts$",
          // Sweeping, and the sample's own people.
          "^lib/server/(runtime/hooks|sample/make)\\.ts$",
          // Whoever is in a copy already is led back to it.
          "^lib/server/sample/copy/enter\\.ts$",
        ],
      },
      to: { path: "^lib/server/session\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "routes-stand-behind-a-wrapper",
      severity: "error",
      comment: "no route looks at the sign-in library, the database or cookies by itself",
      from: { path: "^app/api/" },
      to: { path: "^lib/server/(auth|db|session|session-token|scope)\\.ts$" },
    },
    {
      name: "pages-read-through-loaders",
      severity: "error",
      from: { path: "^app/(?!api/|healthz|readyz)" },
      to: { path: "^lib/server/", pathNot: "loaders\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^prisma/generated" },
    exclude: { path: "^\\.next/|next-env\\.d\\.ts" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
