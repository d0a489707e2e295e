import type { Value, ValueType } from "#expressions/value.ts";
import type { FormError } from "../form/form-error.ts";
import type { ElementReader } from "../form/element-reader.ts";

/** Where an element stands in lists for people: what it is about. */
export type ElementGroup =
  "input" | "text" | "layout" | "compute" | "network" | "storage" | "identity" | "resource" | "request";

/** What a property holds; every kind may also be given by an expression, except names, element lists and columns. */
export type PropertyKind =
  | "text"
  | "markdown"
  | "pattern"
  | "truth"
  | "integer"
  | "texts"
  | "choices"
  | "validations"
  | "object"
  | "any"
  | "elements"
  | "columns";

/** A property of an element; `path` has one dot at most (`constraints.regex`). */
export interface PropertySpec {
  readonly path: string;
  readonly kind: PropertyKind;
  readonly isRequired?: boolean;
  /** The texts that are allowed, where there is a closed list. */
  readonly oneOf?: readonly string[];
}

/** The type of what an element gives to expressions and outputs. */
export interface OutputShape {
  readonly type: ValueType;
  readonly isSecret?: boolean;
  /** Of an object: the properties that it can have. */
  readonly properties?: Readonly<Record<string, OutputShape>>;
  /** True when it may have properties that are not listed. */
  readonly isOpen?: boolean;
  readonly items?: OutputShape;
}

/** What an element needs of Azure, and what a preview without Azure puts in its place. */
export interface LiveNeed {
  /** `none`: works the same offline; `stand-in`: shown with sample data, which the state says. */
  readonly served: "none" | "stand-in";
  /** What the Azure portal would ask Azure for. */
  readonly data?: string;
  /** How the preview answers instead. */
  readonly substitute?: string;
}

/** How sure the row is: published schema, documentation, seen in many real packages, or assumed. */
export type ElementSource = "schema" | "documented" | "seen" | "assumed";

/** A row of the element table: what rules, documentation, the form driver and the portal know about one element. */
export interface ElementEntry {
  readonly type: string;
  readonly group: ElementGroup;
  /** Undefined when the element has no value. */
  readonly output: OutputShape | undefined;
  /** Beside name, type, label, toolTip and visible, which every element has. */
  readonly properties: readonly PropertySpec[];
  readonly needsLabel: boolean;
  /** What `constraints.required` is when it is left out; undefined when the element has no such constraint. */
  readonly isRequiredByDefault: boolean | undefined;
  readonly live: LiveNeed;
  readonly source: ElementSource;
  /** The parts of an object-valued `label`, where the element takes one. */
  readonly labelParts?: readonly string[];
  /** Other elements that may stand inside. */
  readonly children?: "any" | "none";
  /** Value while nobody has touched the element: what the author or the element itself proposes. */
  readonly propose?: (reader: ElementReader) => Value;
  /** Makes the value that expressions see out of what was put in; secrets are marked here. */
  readonly present?: (input: Value, reader: ElementReader) => Value;
  /** What is wrong with the input, most important first; required and author's own checks are done by the form. */
  readonly check?: (input: Value, reader: ElementReader) => FormError[];
  /** True when the input counts as blank for `required`. */
  readonly isBlank?: (input: Value) => boolean;
  /** What there is to choose from. */
  readonly choices?: (reader: ElementReader) => readonly Choice[];
  /** The answer to the request that the element stands for. */
  readonly answer?: (reader: ElementReader) => Answer | undefined;
  /** A valid input where the proposal is none: what a walk through all branches fills in. */
  readonly sample?: (reader: ElementReader, maker: SampleMaker) => Value;
  /** Inputs, or members to change in one, that lead to other branches than the proposal does. */
  readonly variants?: (reader: ElementReader) => Value[];
}

/** One thing to choose; `value` is what the element gives when it is chosen. */
export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly value: Value;
}

export interface Answer {
  readonly state: "answered" | "failed" | "pending";
  readonly body: Value;
}

/** Makes texts that an element accepts; undefined when none was found. */
export interface SampleMaker {
  /** A text that passes the author's checks and `accepts`; `ideas` are tried first. */
  text(
    reader: ElementReader,
    ideas: readonly string[],
    accepts?: (text: string) => boolean,
  ): string | undefined;
}

type Defaulted = "properties" | "needsLabel" | "isRequiredByDefault" | "live" | "source";

/** Makes a row; what is left out means: no further properties, a label is needed, no `required`, nothing live, documented. */
export function defineElement(
  row: Omit<ElementEntry, Defaulted> & Partial<Pick<ElementEntry, Defaulted>>,
): ElementEntry {
  return {
    properties: [],
    needsLabel: true,
    isRequiredByDefault: undefined,
    live: { served: "none" },
    source: "documented",
    ...row,
  };
}

export function property(path: string, kind: PropertyKind, oneOf?: readonly string[]): PropertySpec {
  return oneOf === undefined ? { path, kind } : { path, kind, oneOf };
}

export function needed(spec: PropertySpec): PropertySpec {
  return { ...spec, isRequired: true };
}
