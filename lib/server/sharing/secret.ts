const FORM = /^([\w-]{22})([\w-]{43})$/;

/** A link names its workspace, so that its row is found under its key; then comes the secret. */
export function linkText(workspaceId: string, secret: string): string {
  return `${Buffer.from(workspaceId.replaceAll("-", ""), "hex").toString("base64url")}${secret}`;
}

/** The workspace and the secret that a link is made of; null for anything else. */
export function readLink(text: string): { workspaceId: string; secret: string } | null {
  const [, place, secret] = FORM.exec(text) ?? [];
  if (place === undefined || secret === undefined) return null;
  const hex = Buffer.from(place, "base64url").toString("hex");
  return { workspaceId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"), secret };
}
