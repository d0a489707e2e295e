import { defineElement, needed, property } from "./element-entry.ts";

export const slider = defineElement({
  type: "Microsoft.Common.Slider",
  group: "input",
  output: { type: "int" },
  isRequiredByDefault: false,
  properties: [
    needed(property("min", "integer")),
    needed(property("max", "integer")),
    property("defaultValue", "integer"),
    property("subLabel", "text"),
    property("showStepMarkers", "truth"),
    property("constraints.required", "truth"),
    property("constraints.validations", "validations"),
  ],
  propose: (reader) => reader.number("defaultValue") ?? reader.number("min") ?? 0,
  present: (input) => (typeof input === "string" && input.trim() !== "" ? Number(input) : input),
  check(input, reader) {
    // Arrays and objects are no numbers, and asking them for one may fail.
    const value = typeof input === "object" ? Number.NaN : Number(input);
    const [least, most] = [reader.number("min"), reader.number("max")];
    if (!Number.isInteger(value)) return [{ code: "wrong-type", values: { type: "int" } }];
    if (least !== undefined && value < least) return [{ code: "too-small", values: { least } }];
    if (most !== undefined && value > most) return [{ code: "too-large", values: { most } }];
    return [];
  },
  variants: (reader) => [reader.number("min") ?? 0, reader.number("max") ?? 0],
});
