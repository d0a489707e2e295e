import { stringOf, type CreateUi, type FormElement, type FormState } from "@slipway/template-language";
import { asText } from "./plain-value.ts";

/** A page of the form: the basics, or a step of the author's. */
export interface FormPage {
  key: string;
  /** Undefined for the basics, which have no title of their own. */
  title: string | undefined;
  /** Those right on the page; sections hold more. */
  elements: readonly FormElement[];
  /** All of them, sections' included. */
  all: readonly FormElement[];
}

/** The pages in order. Titles may be expressions, so they are read from the form as it stands. */
export function listPages(form: CreateUi, state: FormState): FormPage[] {
  const basics = { key: "basics", title: undefined, elements: form.basics, all: flatten(form.basics) };
  const steps = form.steps.map((step) => {
    const [first] = step.elements;
    const label = first === undefined ? (stringOf(step.node, "label") ?? "") : titleOf(step, first, state);
    return {
      key: `step ${step.name}`,
      title: label === "" ? step.name : label,
      elements: step.elements,
      all: flatten(step.elements),
    };
  });
  return [basics, ...steps];
}

/** A step's label, evaluated by a reader of one of its elements: they read the same form. */
function titleOf(step: CreateUi["steps"][number], element: FormElement, state: FormState): string {
  const node = step.node.members.findLast(({ key }) => key.value === "label")?.value;
  return node === undefined ? "" : asText(state.reader(element).evaluate(node));
}

function flatten(elements: readonly FormElement[]): FormElement[] {
  return elements.flatMap((element) => [element, ...flatten(element.elements)]);
}

/** Elements of the page that are not filled in as they should be. */
export function wrongOn(page: FormPage, state: FormState): FormElement[] {
  return page.all.filter((element) => state.element(element).errors.length > 0);
}
