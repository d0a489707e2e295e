import {
  checkPublicIp,
  listPublicIps,
  presentPublicIp,
  proposePublicIp,
} from "../form/public-ip-addresses.ts";
import { isTrue } from "../form/plain.ts";
import { defineElement, property } from "./element-entry.ts";

const text = { type: "string" } as const;

/** The input is like the output. */
export const publicIpAddressCombo = defineElement({
  type: "Microsoft.Network.PublicIpAddressCombo",
  group: "network",
  output: {
    type: "object",
    properties: {
      name: text,
      resourceGroup: text,
      domainNameLabel: text,
      publicIPAllocationMethod: text,
      sku: text,
      newOrExistingOrNone: text,
    },
  },
  labelParts: ["publicIpAddress", "domainNameLabel"],
  live: {
    served: "stand-in",
    data: "Public IP addresses of the subscription; whether a domain name label is free.",
    substitute: "Sample addresses, and a list of labels that count as taken.",
  },
  properties: [
    property("defaultValue", "object"),
    property("constraints.required", "object"),
    property("options.hideNone", "truth"),
    property("options.hideDomainNameLabel", "truth"),
    property("options.hideExisting", "truth"),
    property("options.zone", "any"),
    property("options.sku", "text", ["Basic", "Standard"]),
  ],
  choices: listPublicIps,
  propose: proposePublicIp,
  present: presentPublicIp,
  check: checkPublicIp,
  sample: (reader) => ({ ...(proposePublicIp(reader) as object), domainNameLabel: "sampledomainlabel" }),
  variants(reader) {
    const existing = reader
      .choices()
      .slice(0, 1)
      .map((choice) => choice.value);
    return isTrue(reader.read("options.hideNone"))
      ? existing
      : [...existing, { newOrExistingOrNone: "none" }];
  },
});
