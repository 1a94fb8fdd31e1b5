import { expect, test } from "vitest";
import { voicesOf } from "@/lib/decisions/voices";
import type { Stance } from "@/lib/decisions/words";

const took = (seq: number, by: string, stance: Stance) => ({ seq, by, stance });

test("people stand where they stand now, with where they stood before behind it, newest first", () => {
  const voices = voicesOf({
    positions: [
      took(1, "ben", "hold"),
      took(2, "anna", "agree"),
      took(3, "ben", "disagree"),
      took(4, "cleo", "step_back"),
      took(5, "ben", "agree"),
      took(6, "dora", "hold"),
    ],
    weighings: [],
    commitments: [],
  });
  expect(voices.agreeing.map(({ person }) => person)).toEqual(["anna", "ben"]);
  expect(voices.agreeing[1]?.earlier.map(({ seq }) => seq)).toEqual([3, 1]);
  expect(voices.doubting.map(({ person }) => person)).toEqual(["dora"]);
  expect(voices.aside.map(({ person }) => person)).toEqual(["cleo"]);
});

test("what was said between the owner and somebody stands with their view only", () => {
  const weighings = [{ person: "ben", note: "Heard." }];
  const commitments = [{ person: "ben", seq: 4 }];
  const positions = [took(1, "ben", "disagree"), took(2, "dora", "hold")];
  const { doubting } = voicesOf({ positions, weighings, commitments });
  expect(doubting[0]).toMatchObject({ person: "ben", weighings, commitments });
  expect(doubting[1]).toMatchObject({ person: "dora", weighings: [], commitments: [] });
});
