import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import type { CollectedOutput } from "./collect-parameters.ts";
import { reviewStepTexts } from "./review-texts.ts";

const useStyles = makeStyles({
  list: { margin: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    "@media (min-width: 720px)": { gridTemplateColumns: "240px minmax(0, 1fr)" },
  },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  quiet: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});

interface ValueTableProps {
  outputs: readonly CollectedOutput[];
  typed: ReadonlyMap<string, string>;
  onType: (name: string, text: string) => void;
}

/** Names and values; secrets hidden, fields for what only Azure knows. */
export function ValueTable({ outputs, typed, onType }: ValueTableProps) {
  const styles = useStyles();
  const texts = useTexts(reviewStepTexts);
  if (outputs.length === 0) return <p>{texts.noOutputs}</p>;
  return (
    <dl className={styles.list}>
      {outputs.map((output) => (
        <div key={output.name} className={styles.row}>
          <dt className={styles.name}>{output.name}</dt>
          <dd className={styles.value}>
            {output.isUnknown ? (
              <Field hint={texts.unknownHelp} required>
                <Input
                  aria-label={texts.unknown(output.name)}
                  type={output.isSecret ? "password" : "text"}
                  value={typed.get(output.name) ?? ""}
                  onChange={(_, { value }) => onType(output.name, value)}
                />
              </Field>
            ) : (
              <KnownValue output={output} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function KnownValue({ output: { value, isSecret } }: { output: CollectedOutput }) {
  const styles = useStyles();
  const texts = useTexts(reviewStepTexts);
  if (value === null || value === "") return <span className={styles.quiet}>{texts.notGiven}</span>;
  if (isSecret)
    return (
      <span className={styles.quiet}>
        <LockClosedRegular aria-hidden /> {texts.hidden}
      </span>
    );
  return typeof value === "object" ? JSON.stringify(value, undefined, 2) : String(value);
}
