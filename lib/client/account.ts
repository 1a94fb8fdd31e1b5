import { mutationOptions } from "@tanstack/react-query";
import { post } from "./write.ts";

export const resetPassword = mutationOptions({
  mutationFn: (body: { token: string; password: string }) => post<void>("/api/v1/reset", body),
});
