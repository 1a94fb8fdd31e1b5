/** The pages of which views are kept, by the last part of their addresses. */
export const viewPages = ["decisions", "velocity"] as const;
export type ViewPage = (typeof viewPages)[number];
