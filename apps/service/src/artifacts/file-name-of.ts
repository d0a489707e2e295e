/** The file name that an address ends in; `file` where it has none. */
export function fileNameOf(link: string): string {
  const name = /([^/?#]+)\/?(?:[?#].*)?$/.exec(link)?.[1] ?? "file";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
