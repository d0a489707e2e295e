import type { Value } from "#expressions/value.ts";
import type { Choice } from "../elements/element-entry.ts";
import type { JsonNode } from "#json/node.ts";
import type { FormElement, GridColumn } from "../model.ts";
import type { Basics } from "./basics.ts";
import type { FormEnvironment } from "./environment.ts";

/** How an element looks at its own properties and surroundings; what it reads is what it depends on. */
export interface ElementReader {
  readonly element: FormElement;
  readonly environment: FormEnvironment;
  /** Subscription, resource group and region as chosen now. */
  basics(): Basics;
  /** The evaluated property at that path; null when it is absent. */
  read(path: string): Value;
  /** The property as text; undefined when it is absent, null or no text. */
  text(path: string): string | undefined;
  truth(path: string, fallback?: boolean): boolean;
  number(path: string): number | undefined;
  texts(path: string): string[];
  /** What the element's row offers, evaluated once. */
  choices(): readonly Choice[];
  /** The node of a property, unevaluated. */
  node(path: string): JsonNode | undefined;
  /** What a node of this element means now: expressions evaluated at any depth; null where that failed. */
  evaluate(node: JsonNode): Value;
  /** True while an answer to some request of the form is under way. */
  isWaiting(): boolean;
  /** Of a grid: how the cell of a column in that row (from 1) looks at itself. */
  cell(column: GridColumn, row: number): ElementReader;
}
