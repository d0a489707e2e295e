import { isMembers } from "@slipway/contracts/offer-fields";

/** How many resources of a type two contents' templates have. */
export interface ResourceChange {
  /** Such as `Microsoft.Network/publicIPAddresses`. */
  type: string;
  before: number;
  after: number;
}

interface ComparedFile {
  before?: string | undefined;
  after?: string | undefined;
}

/** Resources that changed templates have more or fewer of, by type; files that are no JSON count nothing. */
export function countResources(files: readonly ComparedFile[]): ResourceChange[] {
  const [before, after] = [new Map<string, number>(), new Map<string, number>()];
  for (const file of files) {
    addFrom(file.before, before);
    addFrom(file.after, after);
  }
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((type) => ({ type, before: before.get(type) ?? 0, after: after.get(type) ?? 0 }))
    .filter((change) => change.before !== change.after)
    .toSorted((a, b) => (a.type < b.type ? -1 : 1));
}

function addFrom(text: string | undefined, counts: Map<string, number>): void {
  if (text === undefined) return;
  try {
    addResources(JSON.parse(text), counts);
  } catch {
    // Not a template that can be read here; the text difference shows it all the same.
  }
}

/** Every object with a type and an API version, nested templates included. */
function addResources(value: unknown, counts: Map<string, number>): void {
  if (Array.isArray(value)) return value.forEach((item) => addResources(item, counts));
  if (!isMembers(value)) return;
  const { type, apiVersion } = value;
  if (typeof type === "string" && type.includes("/") && typeof apiVersion === "string") {
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  for (const member of Object.values(value)) addResources(member, counts);
}
