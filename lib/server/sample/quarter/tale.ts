import type { Command, CommandInput, CommandType } from "../../../decisions/commands.ts";
import type { DecisionState } from "../../../decisions/state.ts";
import type { Name } from "./crew.ts";

export const MADE_UP = "Made up";

/** Numbers of what was added before, by its place from 1: options, questions, comments, blind spots. */
type Say = (state: DecisionState) => Command;

export interface TaleStep {
  readonly by: Name | "you";
  /** Hours after the step before. */
  readonly after: number;
  readonly say: Command | Say;
}

/** A decision of the made-up quarter. */
export interface Tale {
  readonly key: string;
  /** Days before the moment at which it is written. */
  readonly daysAgo: number;
  readonly parent?: string;
  /** The tale that took its place; that one is told first. */
  readonly successor?: string;
  readonly steps: readonly TaleStep[];
}

type InputOf<T extends CommandType> = CommandInput<T>;
type Inputs = { [T in CommandType]: { readonly type: T; readonly input: InputOf<T> } }[CommandType];

/** One step of a tale. */
export const step = (by: Name | "you", after: number, say: Inputs | Say): TaleStep => ({ by, after, say });

const place = (list: readonly { readonly seq: number }[], number: number): number => {
  const found = list[number - 1];
  if (!found) throw new Error("A tale speaks of something that is not in it.");
  return found.seq;
};
export const option = (state: DecisionState, number: number) => place(state.options, number);
export const question = (state: DecisionState, number: number) => place(state.questions, number);
export const said = (state: DecisionState, number: number) => place(state.comments, number);
export const spot = (state: DecisionState, number: number) => place(state.blindSpots, number);
