import type { ReactElement } from "react";
import { Field, InfoLabel, type FieldProps } from "@fluentui/react-components";
import { describeFormError, type FormElement } from "@slipway/template-language";
import { usePreferences } from "#app/preferences.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "./create-texts.ts";
import { isNeeded, wordsOf } from "./element-words.ts";
import { useForm } from "./form-context.ts";

interface FormFieldProps {
  element: FormElement;
  /** Of an element with several fields: which one, for its errors. */
  part?: string;
  /** The author's name for that part, where it is another one. */
  labelPart?: string;
  /** Label where the author gave none. */
  label?: string;
  isRequired?: boolean;
  /** Said below the field beside the author's own line. */
  note?: string;
  /** Errors without a part are shown here; only the first field of several takes them. */
  takesAll?: boolean;
  children: ReactElement;
}

/** A field of the form: label with its tooltip, the author's line below, and what is wrong. */
export function FormField(props: FormFieldProps) {
  const { element, part, labelPart = part, label, isRequired, note, takesAll, children } = props;
  const { state, showsErrors } = useForm();
  const { language } = usePreferences();
  const texts = useTexts(createTexts);
  const reader = state.reader(element);
  const own = wordsOf(reader, "label", labelPart);
  const tip = wordsOf(reader, "toolTip", labelPart);
  const hint = [part === undefined ? wordsOf(reader, "subLabel") : "", note ?? ""].filter(
    (each) => each !== "",
  );
  const all = part === undefined || takesAll === true;
  const error = state
    .element(element)
    .errors.find((each) => (each.part === undefined ? all : part === undefined || each.part === part));
  const text = own === "" ? (label ?? element.name) : own;
  const shown: Partial<FieldProps> =
    error === undefined || !showsErrors(element)
      ? {}
      : { validationMessage: describeFormError(error, language), validationState: "error" };
  return (
    <Field
      required={isRequired ?? isNeeded(reader)}
      label={tip === "" ? text : tippedLabel(text, tip, texts.explanation)}
      {...(hint.length > 0 ? { hint: hint.join(" ") } : {})}
      {...shown}
    >
      {children}
    </Field>
  );
}

/** A label with a button that opens the author's tooltip. */
function tippedLabel(text: string, tip: string, buttonName: string): NonNullable<FieldProps["label"]> {
  return {
    children: (_: unknown, props: object) => (
      <InfoLabel {...props} info={tip} infoButton={{ "aria-label": buttonName }}>
        {text}
      </InfoLabel>
    ),
  };
}
