import type { Metadata } from "next";
import { ProfileForm } from "@/components/account/profile-form";
import { Section } from "@/components/ui/section";
import { loadProfile } from "@/lib/server/account/loaders";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage({ params }: PageProps<"/[workspace]/settings/profile">) {
  const { name, email } = await loadProfile((await params).workspace);
  return (
    <div className="grid grid-cols-1 gap-6">
      <h1 className="font-semibold text-xl">Profile</h1>
      <Section
        title="Who you are"
        hint="The same in every workspace that you are in. Others see your name; you sign in with your e-mail."
      >
        <ProfileForm name={name} email={email} />
      </Section>
    </div>
  );
}
