import { checkNetwork } from "../form/check-network.ts";
import { listNetworks, presentNetwork, proposeNetwork } from "../form/virtual-networks.ts";
import { defineElement, needed, property, type OutputShape } from "./element-entry.ts";

const text = { type: "string" } as const;

const subnet: OutputShape = {
  type: "object",
  properties: { name: text, addressPrefix: text, startAddress: text },
};

/** The input is like the output; `startAddress` is computed. */
export const virtualNetworkCombo = defineElement({
  type: "Microsoft.Network.VirtualNetworkCombo",
  group: "network",
  output: {
    type: "object",
    properties: {
      name: text,
      resourceGroup: text,
      addressPrefixes: { type: "array", items: text },
      addressPrefix: text,
      newOrExisting: text,
      subnets: { type: "object", isOpen: true, items: subnet },
    },
  },
  labelParts: ["virtualNetwork", "subnets"],
  isRequiredByDefault: true,
  live: {
    served: "stand-in",
    data: "Virtual networks of the subscription in the region.",
    substitute: "New networks are computed as in the portal; existing ones are samples.",
  },
  properties: [
    property("defaultValue", "object"),
    needed(property("constraints.minAddressPrefixSize", "text")),
    property("options.hideExisting", "truth"),
    needed(property("subnets", "object")),
  ],
  choices: listNetworks,
  propose: proposeNetwork,
  present: presentNetwork,
  check: checkNetwork,
  variants: (reader) =>
    reader
      .choices()
      .slice(0, 1)
      .map((choice) => choice.value),
});
