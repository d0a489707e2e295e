import { checkRows, proposeRows } from "../form/grid-rows.ts";
import { defineElement, needed, property } from "./element-entry.ts";

/** The input is a list of rows: objects with a value for the id of each column. */
export const editableGrid = defineElement({
  type: "Microsoft.Common.EditableGrid",
  group: "input",
  output: { type: "array", items: { type: "object", isOpen: true } },
  properties: [
    property("ariaLabel", "text"),
    property("constraints.width", "text"),
    property("constraints.rows", "object"),
    needed(property("constraints.columns", "columns")),
  ],
  propose: proposeRows,
  check: checkRows,
});
