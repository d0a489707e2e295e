import { lazy, Suspense, useState } from "react";
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReviewDifference } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { changeColors } from "./field-change.tsx";
import { differenceTexts } from "./difference-texts.ts";

const TextDifference = lazy(async () => ({
  default: (await import("#parts/code/text-difference.tsx")).TextDifference,
}));

const useStyles = makeStyles({
  change: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingBlock: tokens.spacingVerticalS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  path: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", textAlign: "left" },
  quiet: { color: tokens.colorNeutralForeground3 },
  body: { paddingTop: tokens.spacingVerticalS },
});

/** One changed file, opened on demand: its lines before and after. */
export function FileChange({ change }: { change: ReviewDifference["files"][number] }) {
  const styles = useStyles();
  const texts = useTexts(differenceTexts);
  const [isOpen, setOpen] = useState(false);
  const { planId, path, kind, before, after } = change;
  const hasText = before !== undefined || after !== undefined;
  return (
    <li className={styles.change}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          aria-expanded={isOpen}
          aria-label={texts.showFile(path)}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles.path}>{path}</span>
        </Button>
        <Badge appearance="tint" color={changeColors[kind]} shape="rounded">
          {texts[kind]}
        </Badge>
        <span className={styles.quiet}>{planId}</span>
      </div>
      {isOpen && (
        <div className={styles.body}>
          {hasText ? (
            <Suspense fallback={<LoadingRows />}>
              <TextDifference file={path} before={before ?? ""} after={after ?? ""} />
            </Suspense>
          ) : (
            texts.noText
          )}
        </div>
      )}
    </li>
  );
}
