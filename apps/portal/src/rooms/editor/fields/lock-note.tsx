import { makeStyles, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { FieldLock } from "@slipway/contracts";
import { useReader } from "#texts/use-texts.ts";

const useStyles = makeStyles({
  lock: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "& svg": { flexShrink: 0, marginTop: "1px", fontSize: "16px" },
  },
});

/** Why something may not change any more, and what to do instead. */
export function LockNote({ id, lock }: { id: string; lock: FieldLock }) {
  const styles = useStyles();
  const read = useReader();
  return (
    <span id={id} className={styles.lock}>
      <LockClosedRegular aria-hidden />
      <span>
        {read(lock.reason)} {read(lock.instead)}
      </span>
    </span>
  );
}
