import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useDryRun } from "#api/use-dry-run.ts";
import { useTexts } from "#texts/use-texts.ts";
import { SideDrawer } from "#ui/side-drawer.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { useEditor } from "../editor-context.ts";
import { DryRunResult } from "./dry-run-result.tsx";
import { DryRunSteps } from "./dry-run-steps.tsx";
import { dryRunTexts } from "./dry-run-texts.ts";

const useStyles = makeStyles({
  drawer: { width: "min(100vw, 860px)" },
  body: { paddingBottom: tokens.spacingVerticalXXL },
  content: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  // For screen readers: what is seen as markers.
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface DryRunDrawerProps {
  onClose: () => void;
  onJump: (pointer: string) => void;
}

/** A dry run from its first step to its result, in front of the editor. */
export function DryRunDrawer({ onClose, onJump }: DryRunDrawerProps) {
  const styles = useStyles();
  const texts = useTexts(dryRunTexts);
  const { offer } = useEditor();
  const [attempt, setAttempt] = useState(1);
  const { progress, result, error } = useDryRun(offer, attempt);
  const isRunning = result === undefined && error === undefined;
  return (
    <SideDrawer
      title={texts.title}
      className={styles.drawer}
      bodyClassName={styles.body}
      scrollsByKeyboard
      onClose={onClose}
    >
      <div className={styles.content}>
        <p className={styles.text}>{texts.text}</p>
        <output className={styles.spoken}>{isRunning ? texts.running : texts.done}</output>
        <ProblemMessage error={error} />
        {isRunning && <DryRunSteps steps={progress} />}
        {result !== undefined && <DryRunResult result={result} onJump={onJump} />}
        {!isRunning && (
          <div>
            <Button icon={<ArrowClockwiseRegular />} onClick={() => setAttempt(attempt + 1)}>
              {texts.again}
            </Button>
          </div>
        )}
      </div>
    </SideDrawer>
  );
}
