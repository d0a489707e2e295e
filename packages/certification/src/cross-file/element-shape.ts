import { valueOf, type FormElement, type JsonNode, type OutputShape } from "@slipway/template-language";

const choices = ["microsoft.common.dropdown", "microsoft.common.optionsgroup"];

/** What an element gives; of choices, what their values are when they are all of one type. */
export function shapeOfElement(element: FormElement): OutputShape | undefined {
  if (!choices.includes(element.type.toLowerCase())) return element.entry?.output;
  const multiselect = valueOf(element.node, "multiselect");
  if (multiselect?.kind === "boolean" && multiselect.value) return { type: "array" };
  if (multiselect !== undefined && multiselect.kind !== "boolean") return { type: "any" };
  const list = valueOf(valueOf(element.node, "constraints"), "allowedValues");
  const types = new Set(list?.kind === "array" ? list.items.map(typeOfChoice) : []);
  const [type = "any"] = types;
  return { type: types.size === 1 ? type : "any" };
}

function typeOfChoice(choice: JsonNode): OutputShape["type"] {
  const value = choice.kind === "object" ? valueOf(choice, "value") : choice;
  if (value === undefined || (value.kind === "string" && value.value.startsWith("["))) return "any";
  return typeOfNode(value);
}

/** The type of a literal value. */
export function typeOfNode(node: JsonNode): OutputShape["type"] {
  if (node.kind === "number") return Number.isInteger(node.value) ? "int" : "float";
  return node.kind === "boolean" ? "bool" : node.kind;
}

/** Whether an element gives a secret, or an object with one in it. */
export function holdsSecret(shape: OutputShape | undefined): boolean {
  if (shape === undefined) return false;
  return shape.isSecret === true || Object.values(shape.properties ?? {}).some(holdsSecret);
}
