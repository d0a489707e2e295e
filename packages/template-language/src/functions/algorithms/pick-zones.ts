/** Regions with three availability zones, as of 2026-08; others are taken to have none. */
const zonalRegions = new Set(
  `australiaeast austriaeast belgiumcentral brazilsouth canadacentral centralindia centralus chilecentral chinanorth3 eastasia
  eastus eastus2 francecentral germanywestcentral indonesiacentral israelcentral italynorth japaneast japanwest koreacentral
  malaysiawest mexicocentral newzealandnorth northeurope norwayeast polandcentral qatarcentral southafricanorth southcentralus
  southeastasia spaincentral swedencentral switzerlandnorth uaenorth uksouth usgovvirginia westeurope westus2 westus3`.split(
    /\s+/,
  ),
);

/** Which zones `pickZones` gives: `number` of them, the first `offset` left out; none where a region has no zones. */
export function pickZones(location: string, number: number, offset: number): string[] {
  const region = location.toLowerCase().replaceAll(" ", "");
  if (!zonalRegions.has(region)) return [];
  return ["1", "2", "3"].slice(Math.max(0, offset), Math.max(0, offset) + Math.max(0, number));
}
