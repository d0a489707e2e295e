/** What a create form gives to the template. */
export interface FormParameters {
  values: Readonly<Record<string, unknown>>;
  /** Parameters whose values are secrets; they are left out of files. */
  secretNames: readonly string[];
}

/** A parameter file for the Azure command line, with everything but secrets. */
export function parameterFile({ values, secretNames }: FormParameters): string {
  const open = Object.entries(values).filter(([name]) => !secretNames.includes(name));
  const document = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
    contentVersion: "1.0.0.0",
    parameters: Object.fromEntries(open.map(([name, value]) => [name, { value }])),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
