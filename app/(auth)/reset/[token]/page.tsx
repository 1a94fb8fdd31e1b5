import type { Metadata } from "next";
import { ResetForm } from "@/components/account/reset-form";
import { Entry } from "@/components/people/entry";
import { ButtonLink } from "@/components/ui/button-link";
import { loadReset } from "@/lib/server/account/loaders";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const person = await loadReset(token);
  if (!person) {
    return (
      <Entry
        title="This link no longer works"
        lead="It was used, it is older than a day, or it is incomplete. Nothing was changed. Ask an admin of your workspace for a new one."
      >
        <div>
          <ButtonLink href="/sign-in">Go to sign-in</ButtonLink>
        </div>
      </Entry>
    );
  }
  return (
    <Entry
      title="Set a new password"
      lead={
        <>
          For <strong className="font-medium text-ink">{person.name}</strong> ({person.email}). You will be
          signed out everywhere, and sign in again with it.
        </>
      }
    >
      <ResetForm token={token} email={person.email} />
    </Entry>
  );
}
