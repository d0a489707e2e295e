/** The five parts of RFC 3986; undefined where one is missing. */
export interface UriParts {
  scheme: string | undefined;
  authority: string | undefined;
  path: string;
  query: string | undefined;
  fragment: string | undefined;
}

export function splitUri(uri: string): UriParts {
  const match =
    /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/.exec(uri);
  const [, scheme, authority, path = "", query, fragment] = match ?? [];
  return { scheme, authority, path, query, fragment };
}

export function joinUri({ scheme, authority, path, query, fragment }: UriParts): string {
  const start =
    (scheme === undefined ? "" : `${scheme}:`) + (authority === undefined ? "" : `//${authority}`);
  return (
    start + path + (query === undefined ? "" : `?${query}`) + (fragment === undefined ? "" : `#${fragment}`)
  );
}

/** Resolves a reference against an absolute base, as RFC 3986 section 5.2 describes; undefined when the base is not absolute. */
export function resolveUri(base: string, reference: string): string | undefined {
  const from = splitUri(base);
  const to = splitUri(reference);
  if (to.scheme !== undefined) return reference;
  if (from.scheme === undefined || from.authority === undefined) return undefined;
  if (to.authority !== undefined) return joinUri({ ...to, scheme: from.scheme });
  const isSamePath = to.path === "";
  const path = isSamePath
    ? from.path
    : removeDots(to.path.startsWith("/") ? to.path : mergePaths(from, to.path));
  const query = isSamePath && to.query === undefined ? from.query : to.query;
  return joinUri({ scheme: from.scheme, authority: from.authority, path, query, fragment: to.fragment });
}

function mergePaths(from: UriParts, path: string): string {
  return from.path === "" ? `/${path}` : from.path.slice(0, from.path.lastIndexOf("/") + 1) + path;
}

function removeDots(path: string): string {
  const kept: string[] = [];
  const segments = path.split("/");
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === ".." && kept.length > 1) kept.pop();
    if (segment !== ".." && segment !== ".") kept.push(segment);
    else if (isLast) kept.push("");
  }
  return kept.join("/");
}
