/** What is structurally wrong with a create form; the reader notices it and goes on. */
export const createUiProblems = {
  "not-an-object": "The create form must be a JSON object.",
  "ui-form-format": "This is a uiFormDefinition; packages of the marketplace need a createUiDefinition.",
  "missing-parameters": 'The member "parameters" is missing: there is no form.',
  "missing-basics": 'The list "basics" is missing; it may be empty.',
  "missing-steps": 'The list "steps" is missing; it may be empty.',
  "missing-outputs": 'The object "outputs" is missing: the form gives nothing to the template.',
  "wrong-type": "This must be of type {type}.",
  "unknown-handler": "The handler must be Microsoft.Azure.CreateUIDef.",
  "unknown-version": "The version must be 0.1.2-preview.",
  "missing-name": "A name is missing.",
  "missing-type": "The type of the element is missing.",
  "unknown-type": "There is no element of this type.",
  "duplicate-step": "Another step has this name.",
  "duplicate-element": "Another element of this step has this name.",
  "nested-section": "A section cannot stand inside a section.",
} as const satisfies Record<string, string>;

export type CreateUiProblemCode = keyof typeof createUiProblems;

export interface CreateUiDiagnostic {
  readonly code: CreateUiProblemCode;
  readonly message: string;
  /** Offsets in the document's text. */
  readonly start: number;
  readonly end: number;
}
