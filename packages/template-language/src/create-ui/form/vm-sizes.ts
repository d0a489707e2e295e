import type { Value } from "#expressions/value.ts";
import type { Choice } from "../elements/element-entry.ts";
import type { ElementReader } from "./element-reader.ts";
import type { VmSize } from "./environment.ts";
import type { FormError } from "./form-error.ts";
import { textOrEmpty } from "./plain.ts";

/** Sizes that the form allows and the region has; allowed sizes that the catalogue does not know count as available. */
export function listSizes(reader: ElementReader): Choice[] {
  const catalogue = new Map(reader.environment.vmSizes.map((size) => [size.name.toLowerCase(), size]));
  const allowed = reader.texts("constraints.allowedSizes");
  const names = allowed.length > 0 ? allowed : [...reader.texts("recommendedSizes"), ...namesOf(reader)];
  const excluded = new Set(reader.texts("constraints.excludedSizes").map((name) => name.toLowerCase()));
  const choices = new Map<string, Choice>();
  for (const name of names) {
    const folded = name.toLowerCase();
    const known = catalogue.get(folded);
    if (excluded.has(folded) || choices.has(folded) || (known !== undefined && !isOffered(known, reader)))
      continue;
    choices.set(folded, { label: name, value: name, ...(known && { description: describe(known) }) });
  }
  return [...choices.values()];
}

/** The first recommended size that can be had, else the first size at all. */
export function proposeSize(reader: ElementReader): Value {
  const choices = reader.choices();
  for (const name of reader.texts("recommendedSizes")) {
    const choice = findSize(choices, name);
    if (choice !== undefined) return choice.value;
  }
  return choices[0]?.value ?? null;
}

export function checkSize(input: Value, reader: ElementReader): FormError[] {
  const size = textOrEmpty(input);
  if (findSize(reader.choices(), size) !== undefined) return [];
  const known = reader.environment.vmSizes.find(({ name }) => name.toLowerCase() === size.toLowerCase());
  const isMissingHere = known !== undefined && !isOffered(known, reader);
  return [isMissingHere ? { code: "size-not-available", values: { size } } : { code: "not-allowed" }];
}

function namesOf(reader: ElementReader): string[] {
  return reader.environment.vmSizes.map(({ name }) => name);
}

function isOffered(size: VmSize, reader: ElementReader): boolean {
  const zones = reader.number("constraints.numAvailabilityZonesRequired") ?? 0;
  if (size.zones < zones) return false;
  return size.lacksLocations?.includes(reader.basics().location) !== true;
}

function findSize(choices: readonly Choice[], name: string): Choice | undefined {
  return choices.find(({ label }) => label.toLowerCase() === name.toLowerCase());
}

function describe(size: VmSize): string {
  return `${size.vCpus} vCPU, ${size.memoryGb} GiB`;
}
