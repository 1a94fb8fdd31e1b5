import { mutationOptions } from "@tanstack/react-query";
import { decisionAddress, type Place } from "./decisions.ts";
import { post } from "./write.ts";

/** A link by which one person from outside takes part in this decision, and sees nothing else. */
export const inviteToDecision = (place: Place) =>
  mutationOptions({
    mutationFn: () => post<{ url: string; expiresAt: string }>(`${decisionAddress(place)}/invitations`),
  });
