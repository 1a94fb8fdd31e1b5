"use client";

import { Button } from "@/components/ui/button";
import { useSignOut } from "./use-sign-out.ts";

export function SignOutButton({ to, children }: { to: string; children: string }) {
  const { mutate, isPending, isSuccess } = useSignOut(to);
  return (
    <Button pending={isPending || isSuccess} onClick={() => mutate()}>
      {children}
    </Button>
  );
}
