import { Button, Checkbox, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { isObject, type FormElement } from "@slipway/template-language";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "../create-texts.ts";
import { wordsOf } from "../element-words.ts";
import { useForm, type ControlProps, type Input as FormInput } from "../form-context.ts";
import { FormField } from "../form-field.tsx";
import { asText, withMember } from "../plain-value.ts";
import { indexOfChoice } from "./choices.ts";
import { controlTexts } from "./control-texts.ts";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: { borderCollapse: "collapse", minWidth: "100%" },
  cell: { padding: tokens.spacingHorizontalXS, textAlign: "left", fontWeight: tokens.fontWeightRegular },
});

/** Rows of the author's columns; rows are added and removed. */
export function EditableGrid({ element, reader, input, onChange }: ControlProps) {
  const styles = useStyles();
  const texts = useTexts(controlTexts);
  const rows = Array.isArray(input) ? input : [];
  const put = (at: number, row: FormInput) =>
    onChange(rows.map((each, index) => (index === at ? row : each)));
  const headers = element.columns.map(({ id, header }) => (header?.kind === "string" ? header.value : id));
  return (
    <FormField element={element}>
      <div className={styles.frame}>
        <table className={styles.table} aria-label={wordsOf(reader, "label") || element.name}>
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col" className={styles.cell}>
                  {header}
                </th>
              ))}
              <th scope="col" className={styles.cell}>
                {texts.actions}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows have nothing of their own but their place
              <tr key={index}>
                {element.columns.map((column, at) => (
                  <td key={column.id} className={styles.cell}>
                    <Cell
                      element={column.element}
                      label={`${headers[at]} ${index + 1}`}
                      value={isObject(row) ? (row[column.id] ?? null) : null}
                      onChange={(value) => put(index, withMember(row, column.id, value))}
                    />
                  </td>
                ))}
                <td className={styles.cell}>
                  <Button
                    icon={<DeleteRegular />}
                    aria-label={texts.removeRow(index + 1)}
                    onClick={() => onChange(rows.filter((_, at) => at !== index))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Button icon={<AddRegular />} onClick={() => onChange([...rows, {}])}>
          {texts.addRow}
        </Button>
      </div>
    </FormField>
  );
}

interface CellProps {
  element: FormElement;
  label: string;
  value: FormInput;
  onChange: (value: FormInput) => void;
}

function Cell({ element, label, value, onChange }: CellProps) {
  const texts = useTexts(createTexts);
  const reader = useForm().state.reader(element);
  const choices = reader.choices();
  if (element.entry?.output?.type === "bool")
    return (
      <Checkbox
        aria-label={label}
        checked={value === true}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
    );
  if (choices.length === 0)
    return <Input aria-label={label} value={asText(value)} onChange={(_, data) => onChange(data.value)} />;
  return (
    <Select
      aria-label={label}
      value={String(indexOfChoice(choices, value))}
      onChange={(_, data) => onChange(choices[Number(data.value)]?.value ?? null)}
    >
      <option value="-1">{texts.choose}</option>
      {choices.map((choice, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- labels may be the same
        <option key={index} value={String(index)}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
