import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";
import { SkipLink } from "@/components/ui/skip-link";
import { TextLink } from "@/components/ui/text-link";

/** Help belongs to nobody's workspace, so anyone can read it. */
export default function HelpLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-4xl px-5 pt-8 pb-20 sm:px-8 sm:pt-12">
      <SkipLink />
      <header className="flex items-center justify-between gap-4">
        <Link
          href="/"
          prefetch={false}
          className="inline-flex min-h-11 items-center gap-2.5 rounded-md font-semibold text-md tracking-tight"
        >
          <Logo />
          Ajar
        </Link>
        <TextLink href="/help">All help</TextLink>
      </header>
      <main id="main" tabIndex={-1} className="mt-8 outline-none">
        {children}
      </main>
    </div>
  );
}
