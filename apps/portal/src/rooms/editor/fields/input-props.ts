import type { OfferField } from "@slipway/contracts/offer-fields";

/** What ties a control to its label, help and messages. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean | undefined;
  disabled: boolean;
}

/** What every input of the editor gets; `format` of the field tells it its limits. */
export interface InputProps {
  field: OfferField;
  /** The field's title in the person's language. */
  label: string;
  pointer: string;
  value: unknown;
  /** Undefined removes the field from the definition. */
  onChange: (value: unknown) => void;
  control: ControlProps;
}

/** The format of a field whose kind the caller knows. @throws Error for another kind: a bug in the table of inputs. */
export function formatOf<K extends OfferField["format"]["kind"]>(
  field: OfferField,
  kind: K,
): Extract<OfferField["format"], { kind: K }> {
  if (field.format.kind !== kind) throw new Error(`${field.key} is not of kind ${kind}`);
  return field.format as Extract<OfferField["format"], { kind: K }>;
}

/** A text, or nothing; a value of another type is shown as JSON so that nothing is hidden. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
