import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { decisionAddress, type Place } from "./decisions.ts";
import { get } from "./http.ts";
import { post } from "./write.ts";

const key = ({ slug, reference }: Place) => ["worn-down", slug, reference] as const;

/** One's own private word; nobody else can ask for it. */
export const wornDownQuery = (place: Place) =>
  queryOptions({
    queryKey: key(place),
    queryFn: () => get<{ wornDown: boolean }>(`${decisionAddress(place)}/worn-down`),
  });

export const sayWornDown = (place: Place) =>
  mutationOptions({
    mutationFn: (wornDown: boolean) => post<void>(`${decisionAddress(place)}/worn-down`, { wornDown }),
  });
