"use client";

import { lazily } from "@/components/ui/lazily";
import { prepare } from "@/components/ui/when-it-comes";

const load = () => import("./edit-in-place.tsx").then((module) => module.EditInPlace);

/** Forms weigh more than what they change; they are fetched when somebody reaches for the pencil. */
export const EditInPlace = lazily(load, {
  waiting: <div aria-hidden="true" className="h-24 rounded-md bg-sunken" />,
});
export const fetchEditor = () => prepare(load);
