import type { Metadata } from "next";
import { ExactTime } from "@/components/account/exact-time";
import { PasswordForm } from "@/components/account/password-form";
import { SecurityEvents } from "@/components/account/security-events";
import { Sessions } from "@/components/account/sessions";
import { TwoFactor } from "@/components/account/two-factor";
import { Section } from "@/components/ui/section";
import { loadSecurity } from "@/lib/server/account/loaders";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage({ params }: PageProps<"/[workspace]/settings/security">) {
  const { me, sessions, events, now, zone } = await loadSecurity((await params).workspace);
  const shown = sessions.map(({ startedAt, seenAt: _, ...session }) => ({
    ...session,
    times: (
      <>
        Signed in <ExactTime at={startedAt} now={now} zone={zone} />
      </>
    ),
  }));
  return (
    <div className="grid grid-cols-1 gap-6">
      <h1 className="font-semibold text-xl">Security</h1>
      <Section title="Password" hint="Changing it signs you out everywhere else.">
        <PasswordForm email={me.email} />
      </Section>
      <Section title="Two-factor">
        <TwoFactor on={me.twoFactor} codesLeft={me.recoveryCodesLeft} />
      </Section>
      <Section
        title="Where you are signed in"
        hint="Something here that you do not know? Sign it out, then change your password."
      >
        <Sessions sessions={shown} />
      </Section>
      <Section title="What happened" hint="Everything about your way in, for 90 days.">
        <SecurityEvents events={events} now={now} zone={zone} />
      </Section>
    </div>
  );
}
