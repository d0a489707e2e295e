import { readJson, stringOf, valueOf } from "@slipway/template-language";

/** Names, in lower case, of the parameters that a template declares as secure. */
export function secureParameters(template: string): Set<string> {
  const { root } = readJson(template);
  const parameters = root === undefined ? undefined : valueOf(root, "parameters");
  if (parameters?.kind !== "object") return new Set();
  const secure = parameters.members.filter(
    ({ value }) =>
      value.kind === "object" && /^secure(?:string|object)$/i.test(stringOf(value, "type") ?? ""),
  );
  return new Set(secure.map(({ key }) => key.value.toLowerCase()));
}
