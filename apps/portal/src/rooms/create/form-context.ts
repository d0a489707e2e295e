import { createContext, use } from "react";
import type { Basics, FormElement, FormState } from "@slipway/template-language";

/** A value that somebody can put in: what the engine calls an input. */
export type Input = ReturnType<FormState["element"]>["input"];
export type Reader = ReturnType<FormState["reader"]>;

/** The form as it stands, and how it is changed. */
export interface Form {
  state: FormState;
  setInput: (element: FormElement, input: Input) => void;
  setBasics: (basics: Partial<Basics>) => void;
  /** Whether what is wrong with an element is shown: after it was left, or a step with errors was left. */
  showsErrors: (element: FormElement) => boolean;
  touch: (element: FormElement) => void;
}

export const FormContext = createContext<Form | undefined>(undefined);

/** The form around a control. @throws Error outside of a form: a bug. */
export function useForm(): Form {
  const form = use(FormContext);
  if (form === undefined) throw new Error("a control stands outside of a form");
  return form;
}

/** What every control gets. */
export interface ControlProps {
  element: FormElement;
  reader: Reader;
  input: Input;
  onChange: (input: Input) => void;
}
