import type { Budget } from "#expressions/budget.ts";
import type { Value, ValueObject } from "#expressions/value.ts";
import type { JsonNode } from "#json/node.ts";
import type { CreateUi, FormElement } from "../model.ts";
import type { Basics } from "./basics.ts";
import type { ElementReader } from "./element-reader.ts";
import type { FormEnvironment } from "./environment.ts";
import type { ElementState, FormProblem } from "./form-state.ts";

/** One reading of a form with certain inputs. */
export interface FormSession {
  readonly form: CreateUi;
  readonly environment: FormEnvironment;
  /** By the path of the element. */
  readonly inputs: ReadonlyMap<string, Value>;
  readonly basics: Basics;
  readonly budget: Budget;
  /** How an element stands; expressions reach other elements through it. */
  readonly stateOf: (element: FormElement) => ElementState;
  readonly states: Map<FormElement, ElementState>;
  readonly readers: Map<FormElement, ElementReader>;
  /** The objects that stand for steps and sections, by their lists of elements. */
  readonly groups: Map<readonly FormElement[], ValueObject>;
  /** Elements whose value is being computed: reading one of them again is a circle. */
  readonly underWay: Set<FormElement>;
  readonly problems: FormProblem[];
  /** Nodes that have a problem already. */
  readonly flawed: Set<JsonNode>;
}
