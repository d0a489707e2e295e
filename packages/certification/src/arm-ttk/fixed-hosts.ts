import type { Placed } from "#model/rule.ts";

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

const longest = Math.max(...hosts.map(({ length }) => length));
const longestBefore = Math.max(...allowedBefore.map(({ length }) => length));

/** One that ends where the text does. */
const hostAtEnd = new RegExp(
  `${allowedBefore.map((start) => `(?<!${escape(start)})`).join("")}(?:${hosts.map(escape).join("|")})$`,
  "i",
);

/** What all of them end in. */
const ending = /\.(?:net|com|iov1|io)/iy;

/**
 * Finds each host name that is written down, wherever in a longer name it stands. Only where one can end is it looked for: a
 * pattern of all names takes ten times as long.
 */
export function findFixedHosts(text: string): Placed[] {
  const found: Placed[] = [];
  for (let dot = text.indexOf("."); dot >= 0; dot = text.indexOf(".", dot + 1)) {
    if (!mayEnd(text.charCodeAt(dot + 1))) continue;
    ending.lastIndex = dot;
    if (!ending.test(text)) continue;
    const end = ending.lastIndex;
    const start = Math.max(0, end - longest - longestBefore);
    const match = hostAtEnd.exec(text.slice(start, end));
    if (match !== null) found.push({ start: start + match.index, end });
  }
  return found;
}

/** The first letters of the endings. */
function mayEnd(code: number): boolean {
  const letter = code | 0x20;
  return letter === 0x6e || letter === 0x63 || letter === 0x69;
}

function escape(text: string): string {
  return text.replaceAll(".", String.raw`\.`);
}
