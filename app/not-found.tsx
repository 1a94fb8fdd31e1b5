import type { Metadata } from "next";
import { Notice } from "@/components/layout/notice";
import { ButtonLink } from "@/components/ui/button-link";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <Notice
      title="There is nothing at this address"
      actions={
        <ButtonLink href="/" variant="primary">
          Go to Ajar
        </ButtonLink>
      }
    >
      <p>
        It may have been mistyped, moved, or closed to you. Nothing was changed. If somebody gave you the
        link, ask them whether you have access.
      </p>
    </Notice>
  );
}
