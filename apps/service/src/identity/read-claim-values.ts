const most = 1000;
const longest = 200;

/**
 * The values of a claim that lists something. Undefined when the provider left the list out because it is too long
 * (Entra ID then points elsewhere by `_claim_names`, or says `hasgroups`): that is no statement about anybody.
 */
export function readClaimValues(
  claims: Readonly<Record<string, unknown>>,
  name: string,
): string[] | undefined {
  const value = claims[name];
  if (
    value === undefined &&
    (isElsewhere(claims, name) || (name === "groups" && claims["hasgroups"] === true))
  )
    return undefined;
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  const texts = values.filter(
    (each): each is string => typeof each === "string" && each !== "" && each.length <= longest,
  );
  return [...new Set(texts)].slice(0, most);
}

function isElsewhere(claims: Readonly<Record<string, unknown>>, name: string): boolean {
  const names = claims["_claim_names"];
  return typeof names === "object" && names !== null && name in names;
}
