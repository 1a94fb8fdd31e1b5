import { redirect } from "next/navigation";
import { CopyGone, InCopy } from "@/components/layout/copy-words";
import { Logo } from "@/components/layout/logo";
import { WelcomeActions } from "@/components/layout/welcome-actions";
import { WelcomeSample } from "@/components/layout/welcome-sample";
import { loadFirstRun, loadVisitor } from "@/lib/server/people/loaders";
import { loadSample, offersCopies } from "@/lib/server/sample/loaders";

const signs = [
  {
    name: "The door",
    text: "Can it be walked back? Two-way doors go quickly and lightly. One-way doors get the care.",
  },
  {
    name: "The dial",
    text: "How much of what you wish you knew do you know? At the notch it is enough to decide.",
  },
  {
    name: "The clock",
    text: "How long has it been open, against how long it should take? Waiting becomes visible.",
  },
];

export default async function WelcomePage({ searchParams }: PageProps<"/">) {
  const visitor = await loadVisitor();
  const first = visitor?.workspaces[0];
  const copyUntil = visitor?.person.copyUntil;
  if (first && !copyUntil) redirect(`/${first.slug}`);
  const gone = offersCopies() && (await searchParams).copy === "gone";
  const { needed } = await loadFirstRun(undefined);
  const sample = await loadSample();

  return (
    <main
      id="main"
      className="mx-auto grid max-w-5xl grid-cols-1 gap-12 px-5 pt-8 pb-20 sm:gap-14 sm:px-8 sm:pt-12"
    >
      <p className="flex items-center gap-2.5 font-semibold text-md tracking-tight">
        <Logo />
        Ajar
      </p>
      <div className="grid max-w-2xl grid-cols-1 gap-5">
        <h1 className="font-semibold text-3xl sm:text-4xl">Decide well, while it still matters.</h1>
        <p className="text-ink-soft text-lg">
          Ajar is where a team logs its decisions while they are still open: what kind of door it is, how much
          is known, who decides, who doubts. Later it shows what came of them, and where time was lost.
        </p>
        {gone && !visitor && <CopyGone />}
        {first && copyUntil && <InCopy slug={first.slug} />}
        {!first && <WelcomeActions firstRun={needed} email={visitor?.person.email} sample={sample} />}
      </div>
      <WelcomeSample />
      <dl className="grid gap-6 sm:grid-cols-3 sm:gap-8">
        {signs.map((sign) => (
          <div key={sign.name} className="grid content-start gap-1 border-line border-t pt-4">
            <dt className="font-semibold">{sign.name}</dt>
            <dd className="text-ink-soft">{sign.text}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
