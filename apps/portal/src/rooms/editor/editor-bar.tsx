import { useState } from "react";
import { Button, makeStyles, Tooltip, tokens } from "@fluentui/react-components";
import { EyeRegular, SaveRegular } from "@fluentui/react-icons";
import type { AllowedMove } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { DryRunButton } from "./dry-run/dry-run-button.tsx";
import { useEditor } from "./editor-context.ts";
import { editorTexts } from "./editor-texts.ts";
import { PreviewDrawer } from "./preview/preview-drawer.tsx";
import { previewTexts } from "./preview/preview-texts.ts";
import { PublishButton } from "./publish/publish-button.tsx";
import { SaveState } from "./save/save-state.tsx";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: "48px",
    zIndex: 10,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    marginTop: `-${tokens.spacingVerticalL}`,
    marginBottom: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface EditorBarProps {
  publish: AllowedMove | undefined;
  onRefused: () => void;
  onError: (error: unknown) => void;
  onJump: (pointer: string) => void;
}

/** Whether everything is saved, Preview, Save, Dry run and Publish; stays in sight. */
export function EditorBar({ publish, onRefused, onError, onJump }: EditorBarProps) {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const preview = useTexts(previewTexts);
  const { store, mayEdit } = useEditor();
  const [showsPreview, setShowsPreview] = useState(false);
  return (
    <div className={styles.bar}>
      <SaveState />
      <span className={styles.buttons}>
        <Button
          icon={<EyeRegular />}
          aria-expanded={showsPreview}
          onClick={() => setShowsPreview(!showsPreview)}
        >
          {preview.open}
        </Button>
        {mayEdit && (
          <Tooltip content={texts.saveShortcut} relationship="description">
            <Button icon={<SaveRegular />} onClick={() => void store.save()}>
              {texts.saveNow}
            </Button>
          </Tooltip>
        )}
        {mayEdit && <DryRunButton onJump={onJump} onError={onError} />}
        <PublishButton move={publish} onRefused={onRefused} onError={onError} />
      </span>
      {showsPreview && <PreviewDrawer onClose={() => setShowsPreview(false)} />}
    </div>
  );
}
