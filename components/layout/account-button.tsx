"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import type { AccountMenuProps } from "./account-menu.tsx";
import { accountTrigger } from "./account-trigger.ts";

const load = () => import("./account-menu.tsx").then((module) => module.AccountMenu);

/** The menu's code is fetched when somebody reaches for it; until then this is an ordinary button. */
export function AccountButton(props: AccountMenuProps & { children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const button = (
    <button
      type="button"
      {...accountTrigger}
      aria-haspopup="menu"
      aria-expanded={opened}
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setOpened(true)}
    >
      {props.children}
    </button>
  );
  const [Menu] = useState(() => dynamic(load, { ssr: false, loading: () => button }));
  return opened ? <Menu {...props} /> : button;
}
