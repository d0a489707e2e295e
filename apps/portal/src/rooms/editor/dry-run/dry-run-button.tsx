import { lazy, Suspense, useState } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import { useEditor } from "../editor-context.ts";
import { dryRunTexts } from "./dry-run-texts.ts";

const DryRunDrawer = lazy(async () => ({ default: (await import("./dry-run-drawer.tsx")).DryRunDrawer }));

interface DryRunButtonProps {
  onJump: (pointer: string) => void;
  onError: (error: unknown) => void;
}

/** Saves, then shows what publishing would come to. */
export function DryRunButton({ onJump, onError }: DryRunButtonProps) {
  const texts = useTexts(dryRunTexts);
  const { store } = useEditor();
  const [isSaving, setSaving] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const begin = async () => {
    setSaving(true);
    try {
      if (await store.save()) setOpen(true);
    } catch (error) {
      onError(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <Button
        icon={isSaving ? <Spinner size="extra-tiny" /> : <BeakerRegular />}
        disabledFocusable={isSaving}
        onClick={() => void begin()}
      >
        {texts.open}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <DryRunDrawer
            onClose={() => setOpen(false)}
            onJump={(pointer) => {
              setOpen(false);
              onJump(pointer);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
