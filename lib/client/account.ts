import { mutationOptions } from "@tanstack/react-query";
import type { MeResource } from "@/lib/server/account/resource";
import { patch, post } from "./write.ts";

/** What somebody does about their own way in. */

type RecoveryCodes = { recoveryCodes: string[] };

export const resetPassword = mutationOptions({
  mutationFn: (body: { token: string; password: string }) => post<void>("/api/v1/reset", body),
});

export const reauthenticate = mutationOptions({
  mutationFn: (body: { password: string; code?: string }) => post<void>("/api/v1/me/reauthenticate", body),
});

export const changeProfile = mutationOptions({
  mutationFn: (body: { name?: string; email?: string }) => patch<MeResource>("/api/v1/me", body),
});

export const changePassword = mutationOptions({
  mutationFn: (body: { password: string }) => post<void>("/api/v1/me/password", body),
});

export const beginTwoFactor = mutationOptions({
  mutationFn: () => post<{ uri: string; key: string }>("/api/v1/me/two-factor/begin"),
});

export const confirmTwoFactor = mutationOptions({
  mutationFn: (body: { code: string }) => post<RecoveryCodes>("/api/v1/me/two-factor/confirm", body),
});

export const renewRecoveryCodes = mutationOptions({
  mutationFn: () => post<RecoveryCodes>("/api/v1/me/two-factor/recovery-codes"),
});

export const endTwoFactor = mutationOptions({
  mutationFn: () => post<void>("/api/v1/me/two-factor/end"),
});

export const endSession = mutationOptions({
  mutationFn: (id: string) => post<void>(`/api/v1/me/sessions/${id}/end`),
});

export const endOtherSessions = mutationOptions({
  mutationFn: () => post<void>("/api/v1/me/sessions/end-others"),
});
