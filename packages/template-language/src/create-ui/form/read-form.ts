import { createBudget, type Budget } from "#expressions/budget.ts";
import { isUnknown, type Value } from "#expressions/value.ts";
import type { CreateUi } from "../model.ts";
import type { Basics } from "./basics.ts";
import { stateOf } from "./element-state.ts";
import type { FormEnvironment } from "./environment.ts";
import { evaluateInForm } from "./evaluate-in-form.ts";
import type { FormSession } from "./form-session.ts";
import type { FormState, OutputState } from "./form-state.ts";
import { readerOf } from "./reader-of.ts";

export interface ReadFormRequest {
  form: CreateUi;
  environment: FormEnvironment;
  /** What the customer has put in, by the path of the element; the rest has what the form proposes. */
  inputs?: ReadonlyMap<string, Value>;
  basics?: Partial<Basics>;
  /** What evaluation may cost (default: as a template); what lies beyond is unknown. Several readings can share one. */
  budget?: Budget;
}

/** What a form shows and gives for these inputs. Same request, same answer; never throws. */
export function readForm(request: ReadFormRequest): FormState {
  const { form, environment, inputs = new Map<string, Value>(), budget = createBudget() } = request;
  const session: FormSession = {
    form,
    environment,
    inputs,
    basics: proposeBasics(environment),
    budget,
    stateOf: (element) => stateOf(element, session),
    states: new Map(),
    readers: new Map(),
    groups: new Map(),
    underWay: new Set(),
    problems: [],
    flawed: new Set(),
  };
  Object.assign(session.basics, { location: locationFor(session) }, request.basics);
  let outputs: readonly OutputState[] | undefined;
  return {
    basics: session.basics,
    element: session.stateOf,
    reader: (element) => readerOf(element, session),
    get outputs() {
      return (outputs ??= form.outputs.map((output) => ({
        output,
        value: evaluateInForm(output.node, session),
      })));
    },
    problems: session.problems,
  };
}

function proposeBasics(environment: FormEnvironment): Basics {
  const location = environment.locations[0]?.name ?? "";
  return {
    subscription: environment.subscriptions[0] ?? { subscriptionId: "", displayName: "", tenantId: "" },
    resourceGroup: { mode: "New", name: "preview-rg", location },
    location,
    applicationName: environment.kind === "managed-application" ? "preview-app" : "",
    managedResourceGroup: environment.kind === "managed-application" ? "preview-managed-rg" : "",
  };
}

/** The first region that the form offers. */
function locationFor(session: FormSession): string {
  const { form, basics } = session;
  const config = form.config.location === undefined ? null : evaluateInForm(form.config.location, session);
  const allowed =
    typeof config === "object" && config !== null && !isUnknown(config) ? readAllowed(config) : [];
  const offered = allowed.find((name) => session.environment.locations.some((each) => each.name === name));
  return offered ?? allowed[0] ?? basics.location;
}

function readAllowed(config: Value): string[] {
  const allowed = (config as { allowedValues?: Value }).allowedValues;
  const names = Array.isArray(allowed) ? allowed.filter((name) => typeof name === "string") : [];
  return names.map((name) => name.toLowerCase().replaceAll(" ", ""));
}
