"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Complaint } from "@/components/ui/complaint";
import { Spinner } from "@/components/ui/spinner";
import { type Going, memberQuery } from "@/lib/client/people";
import { workspaceQuery } from "@/lib/client/workspace";
import { MemberSelect } from "./member-select.tsx";
import { OwnedList } from "./owned-list.tsx";

const LEAVE = "leave";

type GoingFormProps = {
  slug: string;
  /** Whose open decisions have to be thought of. */
  who: string;
  submit: string;
  pending: boolean;
  onGo: (going: Going) => void;
  onBack: () => void;
  /** What went wrong. */
  children: ReactNode;
};

/** Before somebody goes: what they own, and who takes it over. Nothing is chosen beforehand, so that nothing is left unsaid. */
export function GoingForm({ slug, who, submit, pending, onGo, onBack, children }: GoingFormProps) {
  const { data: member, error } = useQuery(memberQuery(slug, who));
  const { data: workspace } = useQuery(workspaceQuery(slug));
  const [choice, setChoice] = useState("");
  if (error) return <Complaint>{error.message}</Complaint>;
  if (!member || !workspace) return <Spinner />;
  const heirs = workspace.members.filter(({ id, role }) => id !== who && role !== "viewer");
  const owns = member.owns.length > 0;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) onGo(owns ? { handTo: choice === LEAVE ? null : choice } : {});
      }}
    >
      {owns && (
        <>
          <OwnedList slug={slug} owned={member.owns} />
          <MemberSelect label="Who takes them over?" members={heirs} value={choice} onChoose={setChoice}>
            <option value={LEAVE}>Nobody: leave them as they are</option>
          </MemberSelect>
        </>
      )}
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="danger" pending={pending}>
          {submit}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
