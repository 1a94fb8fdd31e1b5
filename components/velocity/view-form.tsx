"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";

/** A form that asks for another view through the address; with script the page stays, and a choice is taken at once. */
export function ViewForm({ action, children }: { action: string; children: ReactNode }) {
  const router = useRouter();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    );
    const search = new URLSearchParams(entries).toString();
    router.push(`${action}${search && `?${search}`}` as Route, { scroll: false });
  };
  const choose = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) event.currentTarget.requestSubmit();
  };
  return (
    <form method="get" action={action} onSubmit={show} onChange={choose}>
      {children}
    </form>
  );
}
