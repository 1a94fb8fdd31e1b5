import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Entry } from "@/components/people/entry";
import { SignInForm } from "@/components/people/sign-in-form";
import { localPath } from "@/lib/client/local-path";
import { loadVisitor } from "@/lib/server/people/loaders";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const next = localPath((await searchParams).next);
  const visitor = await loadVisitor();
  // Whoever comes from a throw-away copy has no account yet, or wants back to theirs.
  if (visitor && !visitor.person.copyUntil) redirect(next ?? ("/" as Route));
  return (
    <Entry title="Sign in" foot="No account yet? Ask somebody in your workspace for an invitation link.">
      <SignInForm next={next} />
    </Entry>
  );
}
