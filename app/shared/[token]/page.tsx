import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Logo } from "@/components/layout/logo";
import { Callout } from "@/components/ui/callout";
import { VelocityPage } from "@/components/velocity/velocity-page";
import { formatDayOf } from "@/lib/format/day";
import { loadShared } from "@/lib/server/sharing/loaders";
import { sharedMore } from "./more.tsx";

/** The address is the key: no search engine keeps it, and no other site learns of it. */
export const metadata: Metadata = {
  title: "Shared figures",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export default async function SharedPage({ params }: PageProps<"/shared/[token]">) {
  const shared = await loadShared((await params).token);
  if (shared === null) notFound();
  return (
    <div className="mx-auto grid w-full max-w-4xl grid-cols-1 gap-6 px-4 pt-6 pb-16 sm:px-8 print:max-w-none print:p-0">
      <header className="flex items-center gap-2.5 font-semibold text-md tracking-tight">
        <Logo />
        Ajar
      </header>
      <main id="main" className="grid min-w-0 grid-cols-1 gap-4">
        {"wait" in shared ? (
          <Callout tone="info" title="Too many wrong links came from here">
            {shared.wait}
          </Callout>
        ) : (
          <>
            <p className="wrap-anywhere text-ink-soft">
              <strong className="font-medium text-ink">{shared.name}</strong> · {shared.workspaceName} ·
              read-only until {formatDayOf(shared.expiresAt, shared.zone)}
            </p>
            <VelocityPage {...shared.velocity} more={sharedMore(shared)} closed />
            <p className="max-w-prose text-ink-faint text-sm">
              Left out of a link: single decisions, signals, what people said in private about energy and
              being worn down{shared.details.comparison.quality === null && ", and how teams compare"}.
            </p>
          </>
        )}
      </main>
    </div>
  );
}
