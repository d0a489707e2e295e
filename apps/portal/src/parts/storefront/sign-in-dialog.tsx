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
import { SignInButton } from "./sign-in-button.tsx";
import { storefrontTexts } from "./storefront-texts.ts";

/** Tells a visitor why an account is needed, and leads to the sign-in. */
export function SignInDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(storefrontTexts);
  const shared = useTexts(sharedTexts);
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.signInTitle}</DialogTitle>
          <DialogContent>{texts.signInText}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{shared.cancel}</Button>
            <SignInButton />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
