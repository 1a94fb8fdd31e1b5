import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export type Child = {
  pid: number;
  /** Resolves with what it has written, once that holds this. */
  says: (words: string | RegExp) => Promise<string>;
  ended: Promise<{ code: number | null; output: string }>;
  kill: (signal: NodeJS.Signals) => void;
};

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs TypeScript in a process of its own, for what only a process can show: being killed, signals, several at once. */
export function startChild(script: string, ...words: string[]): Child {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", script, "--", ...words],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  const heard = new Set<() => void>();
  const listen = (chunk: Buffer) => {
    output += chunk.toString("utf8");
    for (const check of heard) check();
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, output }));
  });
  const says = (words: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      const check = () => {
        if (typeof words === "string" ? output.includes(words) : words.test(output)) resolve(output);
      };
      heard.add(check);
      check();
      void ended.then(() => reject(new Error(`It ended without saying ${words}:\n${output}`)));
    });
  if (child.pid === undefined) throw new Error("The process could not be started.");
  return { pid: child.pid, says, ended, kill: (signal) => void child.kill(signal) };
}
