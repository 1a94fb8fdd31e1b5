"use client";

import { Form } from "@base-ui/react/form";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { needed } from "@/components/people/checks";
import { TimeZoneField } from "@/components/people/time-zone-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { showToast } from "@/components/ui/toast";
import { Problem } from "@/lib/client/problem";
import { changeSettings, type Settings } from "@/lib/client/workspace-settings";
import { ProblemNote } from "../problem-note.tsx";
import { minutesOf } from "./clock.ts";
import { CurrencyField } from "./currency-field.tsx";
import { WorkWeek } from "./work-week.tsx";

const fields = ["name", "timeZone", "workFrom", "workTo", "currency"];

function valuesIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    name: text("name").trim(),
    timeZone: text("timeZone"),
    workDays: form.getAll("workDays").map(Number),
    workFrom: minutesOf(text("workFrom")),
    workTo: minutesOf(text("workTo")),
    currency: text("currency"),
  };
}

const isSettings = (value: unknown): value is Settings =>
  typeof value === "object" && value !== null && "timeZone" in value && "version" in value;

/** Somebody else's version in the meantime: saving again takes the place of what they set. */
function newer(error: Problem | null): Settings | null {
  return error instanceof Problem && isSettings(error.current) ? error.current : null;
}

export function SettingsForm({ settings }: { settings: Settings }) {
  const router = useRouter();
  const { mutate, isPending, error } = useMutation(changeSettings(settings.slug));
  const theirs = newer(error);
  return (
    <Form
      errors={error?.fields ?? {}}
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        const version = theirs?.version ?? settings.version;
        const done = () => {
          showToast({ title: "Saved" });
          router.refresh();
        };
        mutate({ ...valuesIn(new FormData(event.currentTarget)), version }, { onSuccess: done });
      }}
    >
      <Field
        name="name"
        label="Name"
        check={needed("Give the workspace a name.")}
        hint={`Its address stays /${settings.slug}.`}
      >
        <Input defaultValue={settings.name} maxLength={200} autoComplete="off" />
      </Field>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TimeZoneField
          initial={settings.timeZone}
          hint="Days begin and end here. What was decided keeps its times."
        />
        <CurrencyField initial={settings.currency} />
      </div>
      <WorkWeek days={settings.workDays} from={settings.workFrom} to={settings.workTo} />
      {theirs ? (
        <ProblemNote title="Somebody else changed this in the meantime">
          It is now “{theirs.name}”, {theirs.timeZone.replaceAll("_", " ")}, {theirs.currency}. Save again to
          set what you chose.
        </ProblemNote>
      ) : (
        <ProblemNote problem={error} fields={fields} />
      )}
      <Button type="submit" variant="primary" pending={isPending} className="justify-self-start">
        Save
      </Button>
    </Form>
  );
}
