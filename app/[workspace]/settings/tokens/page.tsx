import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ExactTime } from "@/components/account/exact-time";
import { MakeToken } from "@/components/tokens/make-token";
import { TokenRows } from "@/components/tokens/token-rows";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { loadTokens } from "@/lib/server/tokens/loaders";

export const metadata: Metadata = { title: "Tokens" };

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

export default async function TokensPage({ params }: PageProps<"/[workspace]/settings/tokens">) {
  const slug = (await params).workspace;
  const { role, own, services, now, zone } = await loadTokens(slug);
  const time = (at: string) => <ExactTime at={at} now={now} zone={zone} />;
  const row = (token: Kept, may: string, madeBy?: ReactNode) => {
    const past = token.expiresAt <= now;
    return {
      id: token.id,
      name: token.name,
      may,
      past,
      times: (
        <>
          {madeBy}
          {token.lastUsedAt ? <>Last used {time(token.lastUsedAt)}</> : "Never used"} ·{" "}
          {past ? "ran out" : "runs out"} {time(token.expiresAt)}
        </>
      ),
    };
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      <h1 className="font-semibold text-xl">Tokens</h1>
      <Section
        title="Your tokens"
        hint={
          <>
            For scripts that act as you in this workspace, over the <TextLink href="/help/api">API</TextLink>.
            They never reach further than your role.
          </>
        }
      >
        <div className="grid gap-5">
          <TokenRows slug={slug} kind="tokens" rows={own.map((token) => row(token, token.reach))} />
          <MakeToken slug={slug} kind="tokens" role={role} />
        </div>
      </Section>
      {services && (
        <Section
          title="Services"
          hint="For programs that act under a name of their own. They keep working when whoever made them leaves."
        >
          <div className="grid gap-5">
            <TokenRows
              slug={slug}
              kind="service-tokens"
              rows={services.map((token) =>
                row(token, token.role, token.madeBy !== "" && <>Made by {token.madeBy} · </>),
              )}
            />
            <MakeToken slug={slug} kind="service-tokens" role={role} />
          </div>
        </Section>
      )}
    </div>
  );
}
