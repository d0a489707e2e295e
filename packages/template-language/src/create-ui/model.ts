import type { JsonDocument, JsonNode, MemberNode, ObjectNode } from "#json/node.ts";
import type { CreateUiDiagnostic } from "./create-ui-problems.ts";
import type { ElementEntry } from "./elements/element-entry.ts";

/** The create form of a package as its file has it, with the nodes of everything. */
export interface CreateUi {
  readonly document: JsonDocument;
  /** `ui-form` is the sibling format that Azure uses for template specs: recognised, not read further. */
  readonly format: "create-ui" | "ui-form" | "unknown";
  readonly handler: string | undefined;
  readonly version: string | undefined;
  /** The member `parameters`, which holds everything else. */
  readonly parameters: ObjectNode | undefined;
  readonly config: FormConfig;
  /** Elements of the first tab, below subscription, resource group and region. */
  readonly basics: readonly FormElement[];
  readonly steps: readonly FormStep[];
  readonly outputs: readonly FormOutput[];
  /** Every element in file order, those inside sections included. */
  readonly elements: readonly FormElement[];
  /** Elements by their path; of duplicates the first. */
  readonly elementsByPath: ReadonlyMap<string, FormElement>;
  readonly diagnostics: readonly CreateUiDiagnostic[];
}

/** `parameters.config`, and the older `parameters.resourceTypes`; the nodes may hold expressions. */
export interface FormConfig {
  readonly node: JsonNode | undefined;
  readonly isWizard: JsonNode | undefined;
  readonly description: JsonNode | undefined;
  readonly subscription: JsonNode | undefined;
  readonly resourceGroup: JsonNode | undefined;
  readonly location: JsonNode | undefined;
  readonly resourceTypes: JsonNode | undefined;
}

export interface FormStep {
  readonly name: string;
  readonly node: ObjectNode;
  readonly nameNode: JsonNode | undefined;
  readonly elements: readonly FormElement[];
}

export interface FormElement {
  /** `basics.name`, `steps.step.name`, `steps.step.section.name`: the key for the form. */
  readonly path: string;
  readonly name: string;
  readonly type: string;
  /** The row of the element table; undefined when the type is not known. */
  readonly entry: ElementEntry | undefined;
  /** Undefined on the first tab. */
  readonly step: FormStep | undefined;
  /** The section around it. */
  readonly section: FormElement | undefined;
  readonly node: ObjectNode;
  readonly nameNode: JsonNode | undefined;
  readonly typeNode: JsonNode | undefined;
  /** Elements inside a section. */
  readonly elements: readonly FormElement[];
  /** Columns of a grid. */
  readonly columns: readonly GridColumn[];
}

/** `element` describes the cells of the column; it has no state of its own. */
export interface GridColumn {
  readonly id: string;
  readonly header: JsonNode | undefined;
  readonly element: FormElement;
}

export interface FormOutput {
  readonly name: string;
  readonly member: MemberNode;
  readonly node: JsonNode;
}
