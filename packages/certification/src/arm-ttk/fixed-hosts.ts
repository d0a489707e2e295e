/** Host names of one Azure cloud only; trafficmanager.net is left out on purpose, as in arm-ttk. Longer names stand first. */
const hosts = [
  "management.core.windows.net",
  "gallery.azure.com",
  "management.azure.com",
  "database.windows.net",
  "batch.core.windows.net",
  "core.windows.net",
  "login.microsoftonline.com",
  "graph.windows.net",
  "vault.azure.net",
  "datalake.azure.net",
  "azuredatalakestore.net",
  "azuredatalakeanalytics.net",
  "api.loganalytics.iov1",
  "api.loganalytics.io",
  "region.asazure.windows.net",
  "asazure.windows.net",
];

/** Schemas and the gallery's storage are links for editors, not endpoints of a deployment. */
const allowedBefore = ["https://schema.", "https://devopsgallerystorage.blob."];

const anyHost = `(?:${hosts.map(escape).join("|")})`;

/** Finds each host name that is written down, wherever in a longer name it stands; looking ahead first is what makes it fast. */
export const fixedHosts = new RegExp(
  `(?=${anyHost})${allowedBefore.map((start) => `(?<!${escape(start)})`).join("")}${anyHost}`,
  "gi",
);

function escape(text: string): string {
  return text.replaceAll(".", String.raw`\.`);
}
