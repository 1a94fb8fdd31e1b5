export interface Count {
  readonly passed: number;
  readonly failures: string[];
}
interface VitestCase {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages?: string[] | null;
}
interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults: VitestCase[];
}
interface Spec {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly tests: { readonly status: string; readonly results: { error?: { message?: string } }[] }[];
}
interface Suite {
  readonly specs?: Spec[];
  readonly suites?: Suite[];
}
export function one(ok: boolean, what: string): Count;
export function counted<Report>(
  what: string,
  file: string,
  ok: boolean,
  read: (report: Report) => Count,
): Count;
export function countVitest(report: { numPassedTests: number; testResults: VitestFile[] }): Count;
export function countPlaywright(report: { stats: { expected: number }; suites: Suite[] }): Count;
