"use client";

import dynamic from "next/dynamic";

const load = () => import("./edit-in-place.tsx").then((module) => module.EditInPlace);

/** Forms weigh more than what they change; they are fetched when somebody reaches for the pencil. */
export const EditInPlace = dynamic(load, {
  ssr: false,
  loading: () => <div aria-hidden="true" className="h-24 rounded-md bg-sunken" />,
});
export const fetchEditor = () => void load();
