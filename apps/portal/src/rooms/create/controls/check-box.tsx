import { Checkbox, Field } from "@fluentui/react-components";
import { describeFormError } from "@slipway/template-language";
import { usePreferences } from "#app/preferences.tsx";
import { isNeeded, wordsOf } from "../element-words.ts";
import { useForm, type ControlProps } from "../form-context.ts";

/** A box to tick, with its label beside it. */
export function CheckBox({ element, reader, input, onChange }: ControlProps) {
  const { state, showsErrors } = useForm();
  const { language } = usePreferences();
  const [error] = state.element(element).errors;
  const tip = wordsOf(reader, "toolTip");
  const label = wordsOf(reader, "label") || element.name;
  const isWrong = error !== undefined && showsErrors(element);
  return (
    <Field
      {...(tip === "" ? {} : { hint: tip })}
      {...(isWrong ? { validationMessage: describeFormError(error, language) } : {})}
    >
      <Checkbox
        checked={input === true}
        required={isNeeded(reader)}
        label={label}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
    </Field>
  );
}
