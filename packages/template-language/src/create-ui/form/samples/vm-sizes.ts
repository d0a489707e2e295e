import type { VmSize } from "../environment.ts";

const rows: readonly (readonly [
  name: string,
  vCpus: number,
  memoryGb: number,
  hasPremiumStorage: boolean,
])[] = [
  ["Standard_B1s", 1, 1, true],
  ["Standard_B2s", 2, 4, true],
  ["Standard_B2ms", 2, 8, true],
  ["Standard_A2_v2", 2, 4, false],
  ["Standard_D2_v3", 2, 8, false],
  ["Standard_D2s_v3", 2, 8, true],
  ["Standard_D4s_v3", 4, 16, true],
  ["Standard_D2s_v5", 2, 8, true],
  ["Standard_D4s_v5", 4, 16, true],
  ["Standard_D8s_v5", 8, 32, true],
  ["Standard_E4s_v5", 4, 32, true],
  ["Standard_E8s_v5", 8, 64, true],
  ["Standard_F4s_v2", 4, 8, true],
  ["Standard_F8s_v2", 8, 16, true],
];

/** Common sizes of virtual machines, with what the size selector shows of them. */
export const sampleVmSizes: readonly VmSize[] = rows.map(([name, vCpus, memoryGb, hasPremiumStorage]) => ({
  name,
  vCpus,
  memoryGb,
  zones: 3,
  hasPremiumStorage,
}));
