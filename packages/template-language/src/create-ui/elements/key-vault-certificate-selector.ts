import type { Value } from "#expressions/value.ts";
import type { ElementReader } from "../form/element-reader.ts";
import { findResources } from "../form/find-resources.ts";
import { defineElement } from "./element-entry.ts";

const text = { type: "string" } as const;

/** The input is like the output. */
export const keyVaultCertificateSelector = defineElement({
  type: "Microsoft.KeyVault.KeyVaultCertificateSelector",
  group: "identity",
  output: {
    type: "object",
    properties: {
      keyVaultName: text,
      keyVaultId: text,
      certificateName: text,
      certificateUrl: text,
      certificateThumbprint: text,
    },
  },
  isRequiredByDefault: false,
  source: "schema",
  live: {
    served: "stand-in",
    data: "Key vaults of the subscription and the certificates in them.",
    substitute: "One sample certificate in each sample vault.",
  },
  choices: (reader) => certificates(reader).map((value) => ({ label: value["certificateUrl"]!, value })),
  propose: () => null,
  sample: (reader) => certificates(reader)[0] ?? null,
});

function certificates(reader: ElementReader): Record<string, string>[] {
  return findResources(reader, "Microsoft.KeyVault/vaults").map((vault) => ({
    keyVaultName: vault.name,
    keyVaultId: vault.id,
    certificateName: "sample",
    certificateUrl: `https://${vault.name}.vault.azure.net/secrets/sample/00000000000000000000000000000000`,
    certificateThumbprint: "0".repeat(40),
  })) satisfies Value[];
}
