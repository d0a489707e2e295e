/** Ids of offers and publishers: up to 50 lower-case letters, digits and dashes, not ending in a dash (cpp-portal 5.1). */
export function isPlainId(text: string): boolean {
  return /^[a-z0-9-]{0,49}[a-z0-9]$/.test(text);
}

/** An id made of the name of a file, folder, offer or company; empty when nothing of it can be used. */
export function suggestId(name: string): string {
  return name
    .replace(/\.zip$/i, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
}
