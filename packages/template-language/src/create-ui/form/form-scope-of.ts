import type { FunctionEntry } from "#expressions/function-entry.ts";
import type { Value, ValueObject } from "#expressions/value.ts";
import { findFormFunction } from "../functions.ts";
import type { FormScope } from "../functions/form-scope.ts";
import type { FormElement } from "../model.ts";
import type { FormSession } from "./form-session.ts";
import { randomRow } from "./random-row.ts";

/** What one expression of the form may read. `text` decides which random numbers it gets. */
export function formScopeOf(session: FormSession, text: string): FormScope {
  const { form, basics, environment, budget } = session;
  const { subscription } = basics;
  return {
    budget,
    site: "resource-body",
    isMissingNull: true,
    findFunction: (key) => findFormFunction(key) as FunctionEntry<never> | undefined,
    basics: (name) => valueNamed(form.basics, name, session),
    step: (name) => {
      const step = form.steps.find((each) => isSame(each.name, name));
      return step === undefined ? null : lazyObject(step.elements, session);
    },
    location: () => basics.location,
    resourceGroup: () => ({ ...basics.resourceGroup }),
    subscription: () => ({ ...subscription, id: `/subscriptions/${subscription.subscriptionId}` }),
    // The portal takes them, and published forms use them.
    findWord: (name) => words.get(name.toLowerCase()),
    now: environment.now,
    random: randomRow(environment.seed + text),
  };
}

const words = new Map([
  ["true", true],
  ["false", false],
]);

/** The value of an element for expressions; that of a section holds its elements by name. */
function valueOfElement(element: FormElement, session: FormSession): Value {
  const { isVisible, value } = session.stateOf(element);
  if (!isVisible || element.entry?.children === undefined) return value;
  return lazyObject(element.elements, session);
}

function valueNamed(elements: readonly FormElement[], name: string, session: FormSession): Value {
  const element = elements.find((each) => isSame(each.name, name));
  return element === undefined ? null : valueOfElement(element, session);
}

/** Members are computed when they are read, so that elements of one step can depend on each other. */
function lazyObject(elements: readonly FormElement[], session: FormSession): ValueObject {
  const known = session.groups.get(elements);
  if (known !== undefined) return known;
  const object: ValueObject = {};
  session.groups.set(elements, object);
  for (const element of elements) {
    if (Object.hasOwn(object, element.name)) continue;
    Object.defineProperty(object, element.name, {
      enumerable: true,
      get: () => valueOfElement(element, session),
    });
  }
  return object;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
