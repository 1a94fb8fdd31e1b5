import { AgeBar } from "@/components/decisions/age-bar";
import { DoorMark } from "@/components/decisions/door-mark";
import { ShareDial } from "@/components/decisions/share-dial";
import type { Door } from "@/lib/decisions/words";

type Row = {
  title: string;
  door: Door;
  share: number;
  enough: number;
  age: string;
  target: string;
  part: number;
};

// Made up, and said to be; targets and "enough" are those that every new workspace starts with.
const rows: Row[] = [
  {
    title: "Move the weekly release to Tuesday",
    door: "two_way",
    share: 75,
    enough: 70,
    age: "20 h",
    target: "3 d",
    part: 0.28,
  },
  {
    title: "Where do we keep customer data?",
    door: "one_way",
    share: 45,
    enough: 80,
    age: "9 d",
    target: "20 d",
    part: 0.45,
  },
  {
    title: "Let support refund up to €50",
    door: "two_way",
    share: 95,
    enough: 70,
    age: "5 d",
    target: "3 d",
    part: 1.67,
  },
];

/** Three open decisions as a workspace would list them, built from the very parts that it uses. */
export function WelcomeSample() {
  return (
    <figure>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
        {rows.map((row) => (
          <li
            key={row.title}
            className="grid gap-3 px-5 py-4 sm:grid-cols-[minmax(0,1fr)_6rem_11rem_9rem] sm:items-center sm:gap-5"
          >
            <span className="font-medium text-md">{row.title}</span>
            <span className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 sm:contents">
              <DoorMark door={row.door} />
              <ShareDial share={row.share} enough={row.enough} />
              <AgeBar age={row.age} target={row.target} part={row.part} />
            </span>
          </li>
        ))}
      </ul>
      <figcaption className="mt-3 text-ink-faint text-sm">
        Three open decisions, made up as an example.
      </figcaption>
    </figure>
  );
}
