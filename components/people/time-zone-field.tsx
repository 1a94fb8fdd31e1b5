"use client";

import { useState, useSyncExternalStore } from "react";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";

const never = () => () => undefined;
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** All zones the browser knows; some browsers leave UTC, or their own zone's older name, out of the list. */
const zones = (zone: string) => [...new Set(["UTC", zone, ...Intl.supportedValuesOf("timeZone")])].sort();

type TimeZoneFieldProps = {
  /** The zone that is set; where none is, it starts at the browser's, which the server cannot know. */
  initial?: string;
  hint?: string;
};

/** The server sends the one zone it knows (else UTC), and the browser puts all the others beside it. */
export function TimeZoneField({
  initial,
  hint = "Days begin and end here. It can be changed later.",
}: TimeZoneFieldProps) {
  const guess = useSyncExternalStore(never, browserZone, () => "UTC");
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [chosen, setChosen] = useState<string | null>(initial ?? null);
  const shown = chosen ?? guess;
  return (
    <Field name="timeZone" label="Time zone" hint={hint}>
      <NativeSelect value={shown} onValueChange={setChosen}>
        {(inBrowser ? zones(shown) : [shown]).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
