"use client";

import { useState, useSyncExternalStore } from "react";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";

const never = () => () => undefined;
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** All zones the browser knows; some browsers leave UTC, or their own zone's older name, out of the list. */
const zones = (zone: string) => [...new Set(["UTC", zone, ...Intl.supportedValuesOf("timeZone")])].sort();

/** Starts at the browser's zone, which the server cannot know: it sends UTC and the browser puts it right. */
export function TimeZoneField() {
  const guess = useSyncExternalStore(never, browserZone, () => "UTC");
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Field name="timeZone" label="Time zone" hint="Days begin and end here. It can be changed later.">
      <NativeSelect value={chosen ?? guess} onValueChange={setChosen}>
        {(inBrowser ? zones(guess) : [guess]).map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
}
