import type { LocationChoice } from "../environment.ts";

/** Regions of the public cloud, a few of each continent. */
export const sampleLocations: readonly LocationChoice[] = [
  { name: "westus2", displayName: "West US 2" },
  { name: "eastus", displayName: "East US" },
  { name: "eastus2", displayName: "East US 2" },
  { name: "centralus", displayName: "Central US" },
  { name: "canadacentral", displayName: "Canada Central" },
  { name: "brazilsouth", displayName: "Brazil South" },
  { name: "northeurope", displayName: "North Europe" },
  { name: "westeurope", displayName: "West Europe" },
  { name: "uksouth", displayName: "UK South" },
  { name: "southafricanorth", displayName: "South Africa North" },
  { name: "southeastasia", displayName: "Southeast Asia" },
  { name: "japaneast", displayName: "Japan East" },
  { name: "australiaeast", displayName: "Australia East" },
];
