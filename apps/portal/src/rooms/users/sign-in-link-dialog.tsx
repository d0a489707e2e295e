import type { User } from "@slipway/contracts";
import { useCommand } from "#api/use-command.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { ShownOnce } from "#ui/shown-once.tsx";
import { usersTexts } from "./users-texts.ts";

/** Makes a one-time link for a person who lost theirs. */
export function SignInLinkDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const texts = useTexts(usersTexts);
  const shared = useTexts(sharedTexts);
  const make = useCommand("createSignInLink");
  const link = make.data?.url;
  return (
    <ConfirmDialog
      isOpen
      title={texts.signInLinkFor(user.name)}
      confirmLabel={link === undefined ? texts.makeSignInLink : shared.close}
      isDone={link !== undefined}
      isBusy={make.isPending}
      error={make.error}
      onConfirm={
        link === undefined ? () => make.mutate({ params: { principalId: user.principalId } }) : onClose
      }
      onClose={onClose}
    >
      {link === undefined ? (
        texts.signInLinkHelp
      ) : (
        <ShownOnce label={texts.signInLink} hint={texts.signInLinkHelp} value={link} />
      )}
    </ConfirmDialog>
  );
}
