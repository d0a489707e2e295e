import { stringOf, valueOf } from "#json/find-member.ts";
import type { JsonNode, ObjectNode } from "#json/node.ts";
import { note, startOf, type CreateUiReading } from "./create-ui-reading.ts";
import { findFormElement } from "./elements/registry.ts";
import type { FormElement, FormStep, GridColumn } from "./model.ts";

/** Where a list of elements stands. */
export interface ElementPlace {
  readonly path: string;
  readonly step: FormStep | undefined;
  readonly section: FormElement | undefined;
}

const deepestNesting = 20;

/** Reads a list of elements and registers each; entries that are no objects are left out. */
export function readElements(
  node: JsonNode | undefined,
  place: ElementPlace,
  reading: CreateUiReading,
): FormElement[] {
  if (node === undefined) return [];
  if (node.kind !== "array") {
    note(reading, "wrong-type", node, "array");
    return [];
  }
  const elements: FormElement[] = [];
  for (const [index, item] of node.items.entries()) {
    if (item.kind === "object") elements.push(readElement(item, index, place, reading));
    else note(reading, "wrong-type", item, "object");
  }
  return elements;
}

function readElement(
  node: ObjectNode,
  index: number,
  place: ElementPlace,
  reading: CreateUiReading,
): FormElement {
  const name = stringOf(node, "name") ?? "";
  if (name === "") note(reading, "missing-name", valueOf(node, "name") ?? startOf(node));
  const element = makeElement(node, name === "" ? `#${index + 1}` : name, place);
  if (element.type === "") note(reading, "missing-type", element.typeNode ?? startOf(node));
  else if (element.entry === undefined) note(reading, "unknown-type", element.typeNode!);
  register(element, reading);
  if (element.entry?.children === undefined) return element;
  if (place.section !== undefined) note(reading, "nested-section", element.typeNode!);
  if (element.path.split(".").length > deepestNesting) return element;
  const children = element.elements as FormElement[];
  const inside = { path: element.path, step: place.step, section: element };
  children.push(...readElements(valueOf(node, "elements"), inside, reading));
  return element;
}

function makeElement(node: ObjectNode, name: string, { path, step, section }: ElementPlace): FormElement {
  const type = stringOf(node, "type") ?? "";
  const entry = findFormElement(type);
  const element = {
    path: `${path}.${name}`,
    name,
    type,
    entry,
    step,
    section,
    node,
    nameNode: valueOf(node, "name"),
    typeNode: valueOf(node, "type"),
    elements: [],
  };
  if (!entry?.properties.some(({ kind }) => kind === "columns")) return { ...element, columns: [] };
  const columns: GridColumn[] = [];
  const grid: FormElement = { ...element, columns };
  columns.push(...readColumns(grid));
  return grid;
}

/** The columns of a grid; their elements stand for the cells of every row and are not among the form's own. */
function readColumns(grid: FormElement): GridColumn[] {
  const list = valueOf(valueOf(grid.node, "constraints"), "columns");
  if (list?.kind !== "array") return [];
  const columns: GridColumn[] = [];
  for (const node of list.items) {
    const cell = valueOf(node, "element");
    const id = stringOf(node, "id");
    if (id === undefined || cell?.kind !== "object") continue;
    const place = { path: grid.path, step: grid.step, section: grid };
    columns.push({ id, header: valueOf(node, "header"), element: makeElement(cell, id, place) });
  }
  return columns;
}

function register(element: FormElement, reading: CreateUiReading): void {
  reading.elements.push(element);
  if (!reading.elementsByPath.has(element.path)) reading.elementsByPath.set(element.path, element);
  else note(reading, "duplicate-element", element.nameNode ?? startOf(element.node));
}
