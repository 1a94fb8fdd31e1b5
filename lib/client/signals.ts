import { mutationOptions } from "@tanstack/react-query";
import type { SignalName } from "@/lib/metrics/signals";
import type { NewSnooze } from "@/lib/server/signals/resource";
import { post } from "./write.ts";

const at = (slug: string) => `/api/v1/workspaces/${slug}/signals/snoozes` as const;

interface Snooze {
  readonly signal: SignalName;
  readonly team?: string;
  readonly reason: string;
  readonly days: number;
}

export const snoozeSignal = (slug: string) =>
  mutationOptions({ mutationFn: (snooze: Snooze) => post<NewSnooze>(at(slug), snooze) });

export const endSnooze = (slug: string) =>
  mutationOptions({ mutationFn: (id: string) => post<void>(`${at(slug)}/${id}/end`) });
