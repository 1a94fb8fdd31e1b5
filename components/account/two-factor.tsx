"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { lazily } from "@/components/ui/lazily";
import { showToast } from "@/components/ui/toast";
import { beginTwoFactor, endTwoFactor, renewRecoveryCodes } from "@/lib/client/account";
import { useChange } from "./use-change.ts";

const SetUpTwoFactor = lazily(() =>
  import("./set-up-two-factor.tsx").then((module) => module.SetUpTwoFactor),
);
const RecoveryCodes = lazily(() => import("./recovery-codes.tsx").then((module) => module.RecoveryCodes));

const FEW = 3;

/** Whether a code is asked for as well, and the way to change that. */
export function TwoFactor({ on, codesLeft }: { on: boolean; codesLeft: number }) {
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useChange(beginTwoFactor);
  const renew = useChange(renewRecoveryCodes);
  const end = useChange(endTwoFactor, { said: "Two-factor is off" });

  if (codes) {
    const done = () => {
      setCodes(null);
      begin.reset();
      router.refresh();
      showToast({ title: "Two-factor is on" });
    };
    return <RecoveryCodes codes={codes} onDone={done} />;
  }
  if (!on && begin.data) {
    const { uri, key } = begin.data;
    return <SetUpTwoFactor uri={uri} secret={key} onConfirmed={setCodes} />;
  }
  if (!on) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-prose text-ink-soft">
          Off. With it, signing in asks for a code from an app on your phone as well, so that a stolen
          password is not enough.
        </p>
        <Button pending={begin.isPending} onClick={() => begin.mutate()}>
          Set up two-factor
        </Button>
      </div>
    );
  }
  const renewed = () =>
    renew.mutate(undefined, { onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes) });
  return (
    <div className="flex flex-wrap items-center justify-between gap-4">
      <p className="max-w-prose text-ink-soft">
        On.{" "}
        <span className={codesLeft <= FEW ? "font-medium text-danger" : undefined}>{left(codesLeft)}</span>
      </p>
      <div className="flex flex-wrap gap-3">
        <Button pending={renew.isPending} onClick={renewed}>
          New recovery codes
        </Button>
        <Button pending={end.isPending} onClick={() => end.mutate()}>
          Switch off
        </Button>
      </div>
    </div>
  );
}

function left(codes: number): string {
  if (codes === 0) return "No recovery code is left: make new ones.";
  return codes === 1 ? "1 recovery code is left." : `${codes} recovery codes are left.`;
}
