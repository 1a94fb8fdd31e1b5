"use client";

import type { ReactNode } from "react";
import { useLazily } from "@/components/ui/use-lazily";
import type { AccountMenuProps } from "./account-menu.tsx";
import { accountTrigger } from "./account-trigger.ts";

const load = () => import("./account-menu.tsx").then((module) => module.AccountMenu);

/** The menu's code is fetched when somebody reaches for it; until then this is an ordinary button. */
export function AccountButton(props: AccountMenuProps & { children: ReactNode }) {
  const { Found, show, prepare, note } = useLazily(load);
  if (Found) return <Found {...props} />;
  return (
    <>
      <button
        type="button"
        {...accountTrigger}
        aria-haspopup="menu"
        aria-expanded={false}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={show}
      >
        {props.children}
      </button>
      {note}
    </>
  );
}
