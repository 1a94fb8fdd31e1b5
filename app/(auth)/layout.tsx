import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";

/** Where people come in: one narrow column, nothing beside it. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-5 pt-8 pb-16 sm:pt-[12vh]">
      <header>
        <Link
          href="/"
          prefetch={false}
          className="inline-flex min-h-11 items-center gap-2.5 rounded-md font-semibold text-md tracking-tight"
        >
          <Logo />
          Ajar
        </Link>
      </header>
      <main id="main" className="mt-8">
        {children}
      </main>
    </div>
  );
}
