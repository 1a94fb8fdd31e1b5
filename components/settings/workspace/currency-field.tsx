"use client";

import { useState, useSyncExternalStore } from "react";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";

const never = () => () => undefined;

/** All that the browser knows, by their English names. */
function currencies(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({ code, name: names.of(code) ?? code }));
}

export function CurrencyField({ initial }: { initial: string }) {
  const [chosen, setChosen] = useState(initial);
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Field name="currency" label="Currency" hint="For what waiting costs.">
      <NativeSelect value={chosen} onValueChange={setChosen}>
        {inBrowser ? (
          currencies().map(({ code, name }) => (
            <option key={code} value={code}>
              {code} · {name}
            </option>
          ))
        ) : (
          <option value={initial}>{initial}</option>
        )}
      </NativeSelect>
    </Field>
  );
}
