/** A package that means no good, made when it is asked for. */
export type HostilePackage = HostileFolder | HostileZip;

interface Hostile {
  readonly name: string;
  /** A rule that must notice, where one should. */
  readonly notices?: string;
}

interface HostileFolder extends Hostile {
  /** Text or bytes by path. */
  readonly files: () => Readonly<Record<string, string | Uint8Array>>;
}

interface HostileZip extends Hostile {
  /** The container itself is hostile. */
  readonly zip: () => Promise<Uint8Array> | Uint8Array;
}

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

/** A main template with these parts. */
export function template(parts: object): string {
  return JSON.stringify({ $schema: schema, contentVersion: "1.0.0.0", resources: [], ...parts });
}

/** A package of one main template. */
export function main(parts: object): Record<string, string> {
  return { "mainTemplate.json": template(parts) };
}

/** A package whose form has these elements on its first tab. */
export function form(
  basics: readonly unknown[],
  outputs: object = {},
  steps: readonly unknown[] = [],
): Record<string, string> {
  const parameters = { basics, steps, outputs };
  return {
    ...main({
      parameters: Object.fromEntries(Object.keys(outputs).map((name) => [name, { type: "string" }])),
    }),
    "createUiDefinition.json": JSON.stringify({
      handler: "Microsoft.Azure.CreateUIDef",
      version: "0.1.2-preview",
      parameters,
    }),
  };
}

/** An output with that expression, without brackets. */
export function output(expression: string): object {
  return { outputs: { o: { type: "string", value: `[${expression}]` } } };
}

/** As many things as wanted, made from their number. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Members `a0`, `a1`, … */
export function members(
  count: number,
  make: (index: number) => unknown,
  prefix = "a",
): Record<string, unknown> {
  return Object.fromEntries(times(count, (index) => [`${prefix}${index}`, make(index)]));
}
