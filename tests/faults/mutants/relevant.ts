import { basename, dirname } from "node:path";
import type { Mutant } from "./find.ts";

const API = "tests/integration/api";
const MATRIX = "tests/integration/matrix";

/** Rooms of the server and the tests that know them best; the matrix comes along with every permission. */
const byRoom: readonly (readonly [room: RegExp, tests: readonly string[]])[] = [
  [
    /server\/(people|account)\//,
    [
      `${API}/members.test.ts`,
      `${API}/people.test.ts`,
      `${API}/guests.test.ts`,
      `${API}/account.test.ts`,
      `${API}/reset.test.ts`,
      `${API}/first-run.test.ts`,
    ],
  ],
  [
    /server\/workspace\//,
    [`${API}/settings.test.ts`, `${API}/deletion.test.ts`, `${API}/workspace-history.test.ts`],
  ],
  [/server\/tokens\//, [`${API}/tokens.test.ts`]],
  [/server\/teams\//, [`${API}/teams.test.ts`]],
  [/server\/throttle\//, [`${API}/guessing.test.ts`, `${API}/requests.test.ts`]],
  [/server\/imports\//, ["tests/integration/imports"]],
  [/server\/metrics\//, ["tests/integration/metrics"]],
  [
    /server\/decisions\//,
    [
      "tests/integration/server",
      "tests/integration/decisions-list",
      `${API}/input.test.ts`,
      `${API}/not-there.test.ts`,
    ],
  ],
  [/server\/[\w-]+\.ts$/, [`${API}/headers.test.ts`, `${API}/input.test.ts`, "tests/integration/server"]],
  [
    /lib\/decisions\//,
    ["tests/unit/decisions", `${API}/input.test.ts`, "tests/integration/server/sight.test.ts"],
  ],
];

/** The tests that should notice, the likeliest first. */
export function testsFor({ kind, file }: Mutant): readonly string[] {
  if (kind === "constraint") return ["tests/integration/server/constraints.test.ts"];
  const own = byRoom.find(([room]) => room.test(file))?.[1] ?? [API];
  return kind === "permission" ? [...own, MATRIX] : [...own, `${API}/${basename(dirname(file))}.test.ts`];
}
