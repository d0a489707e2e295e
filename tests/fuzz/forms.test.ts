import { inspect } from "node:util";
import {
  createBudget,
  createOfflineEnvironment,
  readCreateUi,
  readForm,
  readJson,
  walkForm,
  type CreateUi,
  type FormState,
  type Value,
} from "@slipway/template-language";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { formInput, forms } from "./forms.ts";
import { jsonSoup } from "./json-texts.ts";
import { fuzz, within } from "./seeds.ts";

const kinds = fc.constantFrom("solution-template" as const, "managed-application" as const);

function formOf(written: unknown): CreateUi {
  return readCreateUi(readJson(JSON.stringify(written)));
}

describe("create forms", () => {
  fuzz(
    "are read whatever they hold, with every problem inside the text",
    300,
    fc.property(
      fc.oneof(
        forms.map((form) => JSON.stringify(form)),
        jsonSoup,
      ),
      (text) => {
        const { diagnostics } = within(() => readCreateUi(readJson(text)));
        for (const { start, end } of diagnostics) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );

  fuzz(
    "show and give the same for the same inputs, whatever is put in",
    200,
    fc.property(
      forms,
      fc.array(formInput, { minLength: 1, maxLength: 12 }),
      kinds,
      (written, given, kind) => {
        const form = formOf(written);
        const environment = createOfflineEnvironment({ kind });
        const inputs = new Map<string, Value>(
          form.elements.map(({ path }, index) => [
            path,
            JSON.parse(JSON.stringify(given[index % given.length])),
          ]),
        );
        const read = () =>
          describeState(
            form,
            readForm({ form, environment, inputs, budget: createBudget({ maxSteps: 100_000 }) }),
          );
        expect(within(read)).toBe(read());
      },
    ),
  );

  fuzz(
    "are walked to an end, the same way each time",
    60,
    fc.property(forms, kinds, (written, kind) => {
      const form = formOf(written);
      const walk = () => {
        const { branches, isComplete } = walkForm({ form, environment: createOfflineEnvironment({ kind }) });
        expect(branches.length).toBeLessThanOrEqual(40);
        return inspect([isComplete, branches.map(({ state }) => state.outputs.map(({ value }) => value))], {
          depth: 6,
        });
      };
      expect(within(walk)).toBe(walk());
    }),
  );
});

function describeState({ elements }: CreateUi, state: FormState): string {
  const shown = elements.map((element) => {
    const { isVisible, input, value, choices, errors } = state.element(element);
    return [isVisible, input, value, choices.length, errors];
  });
  const outputs = state.outputs.map(({ output, value }) => [output.name, value]);
  const problems = state.problems.map(({ code, start }) => [code, start]);
  return inspect([shown, outputs, problems], { depth: 6, maxArrayLength: 50, maxStringLength: 300 });
}
