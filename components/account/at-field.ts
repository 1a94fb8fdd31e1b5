import { Problem } from "@/lib/client/problem";

/** Says at a field what the server said of the whole, because that is where the hands go next. */
export function atField(
  problem: Problem | null,
  sentences: Readonly<Partial<Record<Problem["code"], { field: string; message: string }>>>,
): Problem | null {
  const said = problem && sentences[problem.code];
  return said ? new Problem({ code: problem.code, title: problem.message, errors: [said] }) : problem;
}
