import type { Mutant } from "./find.ts";

const API = "tests/integration/api";
const MATRIX = "tests/integration/matrix";

/** Rooms whose tests do not carry their name; the matrix comes along with every permission. */
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
  [/server\/throttle\//, [`${API}/guessing.test.ts`, `${API}/requests.test.ts`]],
  [
    /server\/decisions\//,
    [
      "tests/integration/server",
      "tests/integration/decisions-list",
      `${API}/input.test.ts`,
      `${API}/not-there.test.ts`,
    ],
  ],
  [
    /server\/[\w-]+\.ts$/,
    [
      `${API}/headers.test.ts`,
      `${API}/input.test.ts`,
      `${API}/account.test.ts`,
      `${API}/tokens.test.ts`,
      "tests/integration/sample",
      "tests/integration/server",
    ],
  ],
  [
    /lib\/decisions\//,
    ["tests/unit/decisions", `${API}/input.test.ts`, "tests/integration/server/sight.test.ts"],
  ],
];

/** Tests that carry the name of a room. */
function namedAfter(file: string): readonly string[] {
  const room = /lib\/server\/([\w-]+)\//.exec(file)?.[1];
  return room === undefined ? [] : [`tests/integration/${room}`, `${API}/${room}.test.ts`];
}

/** The tests that should notice, in rounds: the next one is only run where the one before noticed nothing. */
export function testsFor({ kind, file }: Mutant): readonly (readonly string[])[] {
  if (kind === "constraint") return [["tests/integration/server/constraints.test.ts"]];
  const own = [...namedAfter(file), ...(byRoom.find(([room]) => room.test(file))?.[1] ?? [])];
  const quick = own.filter((test) => test.startsWith("tests/unit"));
  const slow = own.filter((test) => !quick.includes(test));
  return kind === "permission" ? [quick, slow, [MATRIX]] : [[...quick, "tests/unit/server"], slow];
}
