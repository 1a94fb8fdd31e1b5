"use client";

import { useChange } from "@/components/account/use-change";
import { AccountForm } from "@/components/people/account-form";
import { needed } from "@/components/people/checks";
import { text } from "@/components/people/enter";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Labelled } from "@/components/ui/labelled";
import { SelectBox } from "@/components/ui/select-box";
import { Textarea } from "@/components/ui/textarea";
import { snoozeSignal } from "@/lib/client/signals";
import type { SignalName } from "@/lib/metrics/signals";
import { signalTitles } from "./signal-titles.ts";

const MOST_LETTERS = 2_000;
const USUAL_DAYS = 30;
const lengths = [
  { days: 7, label: "A week" },
  { days: USUAL_DAYS, label: "30 days" },
  { days: 90, label: "90 days" },
] as const;

export interface Asked {
  readonly slug: string;
  readonly signal: SignalName;
  /** Where one team is looked at. */
  readonly team: string | null;
}

/** A reason and a time; then the signal is told again by itself. */
export function SnoozeDialog({
  slug,
  signal,
  team,
  open,
  onClose,
}: Asked & { open: boolean; onClose: () => void }) {
  const { mutate, isPending, error } = useChange(snoozeSignal(slug), {
    said: "Put aside",
    shown: true,
  });
  return (
    <Dialog
      title={`Put aside: ${signalTitles[signal]}`}
      description={`For everybody here${team === null ? "" : ", where this team is looked at"}. It comes back by itself, and the history of the workspace tells who put it aside.`}
      open={open}
      onClose={onClose}
    >
      <AccountForm
        submit="Put it aside"
        pending={isPending}
        problem={error}
        onSubmit={(form) =>
          mutate(
            {
              signal,
              ...(team !== null && { team }),
              reason: text(form, "reason").trim(),
              days: Number(text(form, "days")),
            },
            { onSuccess: onClose },
          )
        }
      >
        <Field
          name="reason"
          label="Why"
          hint="Everybody who sees the figures can read it."
          check={needed("Say why, in a line.")}
        >
          <Textarea rows={2} maxLength={MOST_LETTERS} />
        </Field>
        <Labelled label="Comes back after">
          {(id) => (
            <SelectBox id={id} name="days" defaultValue={USUAL_DAYS}>
              {lengths.map(({ days, label }) => (
                <option key={days} value={days}>
                  {label}
                </option>
              ))}
            </SelectBox>
          )}
        </Labelled>
      </AccountForm>
    </Dialog>
  );
}
