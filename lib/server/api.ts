import { accountOperations } from "./account/operations.ts";
import { commentOperations } from "./comments/operations.ts";
import { commitmentOperations } from "./commitments/operations.ts";
import { decisionOperations } from "./decisions/addressed.ts";
import { homeOperations } from "./home/operations.ts";
import { importOperations } from "./imports/operations.ts";
import { ladderOperations } from "./ladders/operations.ts";
import { liveOperations } from "./live/operations.ts";
import { velocityOperations } from "./metrics/operations.ts";
import type { Operation } from "./operation.ts";
import { memberOperations } from "./people/member-operations.ts";
import { peopleOperations } from "./people/operations.ts";
import { sampleOperations } from "./sample/operations.ts";
import { sharingOperations } from "./sharing/operations.ts";
import { signalOperations } from "./signals/operations.ts";
import { teamOperations } from "./teams/operations.ts";
import { tokenOperations } from "./tokens/operations.ts";
import { savedViewOperations } from "./views/operations.ts";
import { workspaceOperations } from "./workspace/operations.ts";
import { wornDownOperations } from "./worn-down/operations.ts";

const METHODS = ["get", "post", "patch", "delete"] as const satisfies readonly Operation["method"][];

/** What is nearer to the root first; of one address, reading before writing. */
const byAddress = (one: Operation, other: Operation): number =>
  one.path === other.path
    ? METHODS.indexOf(one.method) - METHODS.indexOf(other.method)
    : one.path < other.path
      ? -1
      : 1;

interface OperationGroup {
  readonly name: string;
  readonly operations: readonly Operation[];
}

const group = (name: string, ...parts: readonly (readonly Operation[])[]): OperationGroup => ({
  name,
  operations: parts.flat().sort(byAddress),
});

/** Every endpoint there is, in the order in which somebody learns about them; a test compares them with the route files. */
export const operationGroups: readonly OperationGroup[] = [
  group("Decisions", decisionOperations, wornDownOperations),
  group("Comments and commitments", commentOperations, commitmentOperations),
  group("What waits, and what has changed", homeOperations, liveOperations),
  group("Velocity", velocityOperations, signalOperations, savedViewOperations, sharingOperations),
  group("Imports", importOperations),
  group("People and teams", memberOperations, teamOperations, ladderOperations),
  group("Workspaces", workspaceOperations, sampleOperations),
  group("Signing in, and one's own account", peopleOperations, accountOperations, tokenOperations),
];

export const operations: readonly Operation[] = operationGroups.flatMap((one) => one.operations);
