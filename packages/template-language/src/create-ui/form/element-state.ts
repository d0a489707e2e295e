import { isUnknown, unknownValue, type Value } from "#expressions/value.ts";
import type { FormElement } from "../model.ts";
import { checkInput } from "./check-input.ts";
import type { ElementReader } from "./element-reader.ts";
import { noteProblem } from "./evaluate-in-form.ts";
import type { FormError } from "./form-error.ts";
import type { FormSession } from "./form-session.ts";
import type { ElementState } from "./form-state.ts";
import { isTrue } from "./plain.ts";
import { readerOf } from "./reader-of.ts";

/** How an element stands in this reading of the form. */
export function stateOf(element: FormElement, session: FormSession): ElementState {
  const known = session.states.get(element);
  if (known !== undefined) return known;
  if (session.underWay.has(element)) {
    noteProblem(session, element.node, { code: "cycle", message: `"${element.path}" depends on itself.` });
    return hiddenState(readerOf(element, session));
  }
  session.underWay.add(element);
  const state = computeState(element, session);
  session.underWay.delete(element);
  session.states.set(element, state);
  return state;
}

function computeState(element: FormElement, session: FormSession): ElementState {
  const reader = readerOf(element, session);
  if (!isShown(element, session, reader)) return hiddenState(reader);
  const { entry } = element;
  if (entry?.answer !== undefined) {
    const answer = entry.answer(reader);
    return shownState(
      reader,
      null,
      answer?.state === "failed" ? unknownValue("context") : (answer?.body ?? null),
    );
  }
  if (dependsOnAzure(reader)) return shownState(reader, null, unknownValue("context"));
  const input = session.inputs.get(element.path) ?? entry?.propose?.(reader) ?? null;
  return shownState(reader, input, entry?.present?.(input, reader) ?? input);
}

/** Where it depends on what only Azure knows, it counts as shown. */
function isShown(element: FormElement, session: FormSession, reader: ElementReader): boolean {
  if (element.section !== undefined && !stateOf(element.section, session).isVisible) return false;
  const visible = reader.read("visible");
  return visible === null ? reader.node("visible")?.kind !== "string" : isUnknown(visible) || isTrue(visible);
}

/** Its choices come from a request without a recorded answer. */
function dependsOnAzure(reader: ElementReader): boolean {
  return reader.element.entry?.choices !== undefined && isUnknown(reader.read("constraints.allowedValues"));
}

function shownState(reader: ElementReader, input: Value, value: Value): ElementState {
  let errors: FormError[] | undefined;
  return {
    isVisible: true,
    input,
    value,
    get choices() {
      return reader.choices();
    },
    get errors() {
      return (errors ??= isUnknown(value) ? [] : checkInput(input, reader));
    },
  };
}

function hiddenState(reader: ElementReader): ElementState {
  return {
    isVisible: false,
    input: null,
    value: null,
    get choices() {
      return reader.choices();
    },
    errors: [],
  };
}
