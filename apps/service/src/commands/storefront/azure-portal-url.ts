import { isIP } from "node:net";
import { isPublicAddress } from "#outbound/special-networks.ts";

/**
 * The Azure portal's page that deploys a template with its create form; empty when this server has no public https address,
 * since the portal could not fetch the files.
 */
export function azurePortalUrl(files: { templateUrl: string; createUiDefinitionUrl: string }): string {
  if (!isPublicHttps(files.templateUrl)) return "";
  const [template, form] = [files.templateUrl, files.createUiDefinitionUrl].map(encodeURIComponent);
  return `https://portal.azure.com/#create/Microsoft.Template/uri/${template}/createUIDefinitionUri/${form}`;
}

function isPublicHttps(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  const host = hostname.replaceAll(/^\[|\]$/g, "");
  if (protocol !== "https:") return false;
  return isIP(host) === 0 ? host.includes(".") && !host.endsWith(".localhost") : isPublicAddress(host);
}
