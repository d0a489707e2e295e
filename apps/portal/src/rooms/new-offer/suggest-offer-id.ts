/** Ids of offers: up to 50 lower-case letters, digits and dashes, not ending in a dash (cpp-portal 5.1). */
export function isOfferId(text: string): boolean {
  return /^[a-z0-9-]{0,49}[a-z0-9]$/.test(text);
}

/** An id made of a file's, folder's or offer's name; empty when nothing of it can be used. */
export function suggestOfferId(name: string): string {
  return name
    .replace(/\.zip$/i, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
}
