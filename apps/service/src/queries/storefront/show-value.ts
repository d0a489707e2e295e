import { isSecret, isUnknown, setProperty, type Unknown, type Value } from "@slipway/template-language";

const hidden = "********";

/** A value as JSON for people: secrets hidden, what is not known before deployment as its expression in brackets. */
export function showValue(value: Value): unknown {
  if (isUnknown(value)) return showUnknown(value);
  if (isSecret(value)) return hidden;
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(showValue);
  if (typeof value !== "object" || value === null) return value;
  const shown: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(value)) setProperty(shown, name, showValue(child));
  return shown;
}

/** As `showValue`, always as one text. */
export function showText(value: Value): string {
  const shown = showValue(value);
  return typeof shown === "string" ? shown : (JSON.stringify(shown) ?? "");
}

/** Of a text with known pieces, those pieces with `…` in the gaps. */
function showUnknown(value: Unknown): string {
  if (value.isSecret) return hidden;
  if (value.pattern !== undefined) return value.pattern.map((piece) => piece ?? "…").join("");
  return value.expression === "" ? "…" : `[${value.expression}]`;
}
