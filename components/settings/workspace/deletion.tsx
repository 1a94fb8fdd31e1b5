"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/section";
import { showToast } from "@/components/ui/toast";
import { useLazily } from "@/components/ui/use-lazily";
import { exportHref, type Settings, withdrawDeletion } from "@/lib/client/workspace-settings";
import { formatInstant } from "@/lib/format/day";
import { ProblemNote } from "../problem-note.tsx";

const load = () => import("./deletion-dialog.tsx").then((module) => module.DeletionDialog);

/** What can be taken along: everything that one sees. */
export function ExportSection({ slug }: { slug: string }) {
  return (
    <Section
      title="Export"
      hint="Everything you can see here: settings, people, and decisions with their whole history, one JSON object a line."
    >
      <a href={exportHref(slug)} download className={buttonStyles({})}>
        <Download aria-hidden="true" className="size-4" />
        Export everything
      </a>
    </Section>
  );
}

/** The end of a workspace, and how to think again. */
export function DeletionSection({ settings }: { settings: Settings }) {
  const { slug, deleteAfter, timeZone } = settings;
  const router = useRouter();
  const { Found, isOpen, show, close, prepare, note } = useLazily(load);
  const { mutate, isPending, error } = useMutation({
    ...withdrawDeletion(slug),
    onSuccess: () => {
      showToast({ title: "The workspace is open again" });
      router.refresh();
    },
  });
  if (deleteAfter)
    return (
      <Section title="To be deleted">
        <div className="grid justify-items-start gap-4">
          <Callout tone="danger" title={`Gone for good after ${formatInstant(deleteAfter, timeZone)}`}>
            Until then it is closed to everybody but its stewards.
          </Callout>
          <ProblemNote problem={error} />
          <Button variant="primary" pending={isPending} onClick={() => mutate()}>
            Keep this workspace
          </Button>
        </div>
      </Section>
    );
  return (
    <Section
      title="Delete this workspace"
      hint="It closes at once to everybody but stewards, who can think again for 14 days. Then it is gone with its whole history."
    >
      <Button variant="danger" onPointerEnter={prepare} onFocus={prepare} onClick={show}>
        Delete…
      </Button>
      {Found && <Found settings={settings} open={isOpen} onClose={close} />}
      {note}
    </Section>
  );
}
