import { useCallback, useMemo, useState } from "react";
import {
  createOfflineEnvironment,
  readForm,
  type Basics,
  type CreateUi,
  type FormElement,
  type FormEnvironment,
} from "@slipway/template-language";
import type { Form, Input } from "./form-context.ts";

/** The caller's subscriptions as the form takes them. */
export interface KnownSubscription {
  subscriptionId: string;
  name: string;
}

/** Without Azure there are no existing resources to offer, and nobody knows which names are taken. */
export function makeEnvironment(
  kind: "solutionTemplate" | "managedApplication",
  subscriptions: readonly KnownSubscription[],
  sampleName: string,
): FormEnvironment {
  const own = subscriptions.map(({ subscriptionId, name }) => ({
    subscriptionId,
    displayName: name === "" ? subscriptionId : name,
    tenantId: "00000000-0000-0000-0000-000000000000",
  }));
  const sample = { subscriptionId: "00000000-0000-0000-0000-000000000000", displayName: sampleName };
  return createOfflineEnvironment({
    kind: kind === "managedApplication" ? "managed-application" : "solution-template",
    now: new Date().toISOString(),
    seed: crypto.randomUUID(),
    subscriptions: own.length > 0 ? own : [{ ...sample, tenantId: sample.subscriptionId }],
    resourceGroups: [],
    resources: [],
    applications: [],
    takenNames: [],
    inventsResources: false,
  });
}

/** Keeps what was put in, and reads the form anew after each change. */
export function useFormState(
  form: CreateUi,
  environment: FormEnvironment,
): Form & { showErrorsOf: (elements: readonly FormElement[]) => void } {
  const [inputs, setInputs] = useState<ReadonlyMap<string, Input>>(new Map());
  const [basics, setBasics] = useState<Partial<Basics>>({});
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const state = useMemo(
    () => readForm({ form, environment, inputs, basics }),
    [form, environment, inputs, basics],
  );
  const setInput = useCallback(
    (element: FormElement, input: Input) =>
      setInputs((before) => new Map([...before, [element.path, input]])),
    [],
  );
  const showErrorsOf = useCallback(
    (elements: readonly FormElement[]) =>
      setTouched((before) => new Set([...before, ...elements.map(({ path }) => path)])),
    [],
  );
  return {
    state,
    setInput,
    setBasics: useCallback((change) => setBasics((before) => ({ ...before, ...change })), []),
    showsErrors: (element) => touched.has(element.path),
    touch: useCallback((element) => showErrorsOf([element]), [showErrorsOf]),
    showErrorsOf,
  };
}
