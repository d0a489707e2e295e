import { useState } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";

const useStyles = makeStyles({
  row: { display: "flex", columnGap: tokens.spacingHorizontalS },
  value: { flexGrow: 1, fontFamily: tokens.fontFamilyMonospace },
});

interface ShownOnceProps {
  label: string;
  /** Why it is worth keeping now. */
  hint: string;
  value: string;
}

/** A secret or link that is shown this one time, with a button that copies it. */
export function ShownOnce({ label, hint, value }: ShownOnceProps) {
  const styles = useStyles();
  const texts = useTexts(sharedTexts);
  const [isCopied, setCopied] = useState(false);
  return (
    <Field label={label} hint={hint}>
      <div className={styles.row}>
        <Input
          readOnly
          value={value}
          className={styles.value}
          aria-label={label}
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={<CopyRegular />}
          onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
        >
          {isCopied ? texts.copied : texts.copy}
        </Button>
      </div>
    </Field>
  );
}
