import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { deployTexts } from "./deploy-texts.ts";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))",
  },
});

/** What the publisher learns of a customer who has consented. */
export interface Customer {
  firstName?: string;
  lastName?: string;
  email?: string;
  phone?: string;
  company?: string;
  title?: string;
  country?: string;
}

const fields = [
  { name: "firstName", label: "firstName", autoComplete: "given-name", type: "text" },
  { name: "lastName", label: "lastName", autoComplete: "family-name", type: "text" },
  { name: "email", label: "email", autoComplete: "email", type: "email" },
  { name: "phone", label: "phone", autoComplete: "tel", type: "tel" },
  { name: "company", label: "company", autoComplete: "organization", type: "text" },
  { name: "title", label: "jobTitle", autoComplete: "organization-title", type: "text" },
  { name: "country", label: "country", autoComplete: "country-name", type: "text" },
] as const;

interface CustomerFieldsProps {
  customer: Customer;
  onChange: (customer: Customer) => void;
}

/** Name and addresses of the customer; all may stay empty. */
export function CustomerFields({ customer, onChange }: CustomerFieldsProps) {
  const styles = useStyles();
  const texts = useTexts(deployTexts);
  return (
    <div className={styles.grid}>
      {fields.map(({ name, label, autoComplete, type }) => (
        <Field key={name} label={texts[label]}>
          <Input
            type={type}
            autoComplete={autoComplete}
            maxLength={200}
            value={customer[name] ?? ""}
            onChange={(_, { value }) => onChange({ ...customer, [name]: value })}
          />
        </Field>
      ))}
    </div>
  );
}

/** Without what was left empty: an empty e-mail address would be refused. */
export function filledIn(customer: Customer): Customer {
  return Object.fromEntries(
    Object.entries(customer).flatMap(([name, value]) => (value.trim() === "" ? [] : [[name, value.trim()]])),
  );
}
