import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findMutants, type Mutant } from "./mutants/find.ts";
import { testsFor } from "./mutants/relevant.ts";

// npm run faults:mutants -- [--only permission|limit|constraint] [--every N] [--from N] [--match TEXT] [--list]
// On a copy of the tree, takes out each permission check, each limit of a schema and each CHECK of the database in turn, runs the
// tests that should notice, and says which deletions they caught. Fails below nine in ten.

const GOAL = 0.9;
const ROOT = process.cwd();
const LEFT_OUT = /(^|\/)(node_modules|\.next|\.git|\.data|test-results)(\/|$)/;

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    every: { type: "string", default: "1" },
    from: { type: "string", default: "1" },
    match: { type: "string", default: "" },
    list: { type: "boolean", default: false },
  },
});

function copyOfTree(): string {
  const copy = mkdtempSync(join(tmpdir(), "ajar-mutants-"));
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !LEFT_OUT.test(path.slice(ROOT.length)) });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Whether any of the tests fails; the first one ends the run. */
function anyFails(copy: string, tests: readonly string[]): boolean {
  const there = tests.filter((test) => existsSync(join(copy, test)));
  if (there.length === 0) return false;
  const run = spawnSync("npx", ["vitest", "run", "--bail", "1", "--reporter", "dot", ...there], {
    cwd: copy,
    encoding: "utf8",
  });
  return run.status !== 0;
}

function isCaught(copy: string, mutant: Mutant): boolean {
  const path = join(copy, mutant.file);
  const whole = readFileSync(path, "utf8");
  writeFileSync(path, whole.slice(0, mutant.start) + mutant.instead + whole.slice(mutant.end));
  try {
    return testsFor(mutant).some((tests) => anyFails(copy, tests));
  } finally {
    writeFileSync(path, whole);
  }
}

const every = Math.max(1, Number(values.every));
const chosen = findMutants(ROOT)
  .filter(({ kind }) => values.only === undefined || kind === values.only)
  .filter(({ file, what }) => `${file} ${what}`.includes(values.match))
  .filter((_, place) => place % every === 0)
  .slice(Number(values.from) - 1);

const nameOf = ({ kind, file, line, what }: Mutant) => `${kind} ${file}:${line} ${what}`;

if (values.list) {
  for (const mutant of chosen) console.log(nameOf(mutant));
  console.log(`${chosen.length} deletions.`);
} else {
  const copy = copyOfTree();
  let caught = 0;
  try {
    for (const [place, mutant] of chosen.entries()) {
      const seen = isCaught(copy, mutant);
      if (seen) caught += 1;
      console.log(`${place + 1}/${chosen.length} ${seen ? "caught" : "NOT CAUGHT"} ${nameOf(mutant)}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  console.log(`${caught} of ${chosen.length} deletions were caught.`);
  process.exitCode = caught >= GOAL * chosen.length ? 0 : 1;
}
