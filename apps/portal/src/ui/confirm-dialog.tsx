import type { ReactNode } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "./problem-message.tsx";

interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen, and what will not. */
  children: ReactNode;
  /** The action's own words, never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  /** It is done, and the one button closes. */
  isDone?: boolean;
  isBusy?: boolean;
  isDisabled?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something happens; stays open and says why when it was refused. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const texts = useTexts(sharedTexts);
  const {
    isOpen,
    title,
    children,
    confirmLabel,
    isBusy = false,
    isDisabled = false,
    isDone = false,
    error,
    onConfirm,
    onClose,
  } = props;
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onConfirm();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              {children}
              <ProblemMessage error={error} />
            </DialogContent>
            <DialogActions fluid>
              {!isDone && <Button onClick={onClose}>{props.cancelLabel ?? texts.cancel}</Button>}
              <Button type="submit" appearance="primary" disabled={isBusy || isDisabled}>
                {confirmLabel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
