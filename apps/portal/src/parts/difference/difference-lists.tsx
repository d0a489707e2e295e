import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import type { ReviewDifference } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { differenceTexts } from "./difference-texts.ts";
import { FieldChange, type PlacedDifference } from "./field-change.tsx";
import { FileChange } from "./file-change.tsx";

const useStyles = makeStyles({
  box: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXL },
  list: { listStyle: "none", margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
});

interface DifferenceListsProps {
  fields: readonly PlacedDifference[];
  files: ReviewDifference["files"];
}

/** What differs between two contents: fields, then files of packages. */
export function DifferenceLists({ fields, files }: DifferenceListsProps) {
  const styles = useStyles();
  const texts = useTexts(differenceTexts);
  return (
    <div className={styles.box}>
      {fields.length > 0 && (
        <section aria-label={texts.fields}>
          <Subtitle1 as="h2" style={{ margin: 0 }}>
            {texts.fields} ({fields.length})
          </Subtitle1>
          <ul className={styles.list}>
            {fields.map((change) => (
              <FieldChange key={`${change.kind} ${change.pointer}`} change={change} />
            ))}
          </ul>
        </section>
      )}
      {files.length > 0 && (
        <section aria-label={texts.files}>
          <Subtitle1 as="h2" style={{ margin: 0 }}>
            {texts.files} ({files.length})
          </Subtitle1>
          <ul className={styles.list}>
            {files.map((change) => (
              <FileChange key={`${change.planId} ${change.path}`} change={change} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
