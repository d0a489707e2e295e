/** The name of the file behind a link, for people. */
export function fileNameOf(link: string): string {
  const last = link.split(/[?#]/)[0]?.split("/").at(-1) ?? link;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
