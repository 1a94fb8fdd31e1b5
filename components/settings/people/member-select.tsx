import type { ReactNode } from "react";
import { Labelled } from "@/components/ui/labelled";
import { SelectBox } from "@/components/ui/select-box";

type MemberSelectProps = {
  label: string;
  members: readonly { readonly id: string; readonly name: string }[];
  value: string;
  onChoose: (value: string) => void;
  /** What can be chosen besides people. */
  children?: ReactNode;
};

/** One of the people; nobody is chosen beforehand. */
export function MemberSelect({ label, members, value, onChoose, children }: MemberSelectProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <SelectBox id={id} required value={value} onChange={(event) => onChoose(event.target.value)}>
          <option value="" disabled>
            Choose …
          </option>
          {members.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
          {children}
        </SelectBox>
      )}
    </Labelled>
  );
}
