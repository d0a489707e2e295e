import { useState } from "react";
import { Button, Select } from "@fluentui/react-components";
import type { PublisherRole } from "@slipway/contracts/routes";
import type { User } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { useMe } from "#app/use-session.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { AddUserDialog } from "./add-user-dialog.tsx";
import { PublisherGroups } from "./publisher-groups.tsx";
import { SecretsDialog } from "./secrets-dialog.tsx";
import { SignInLinkDialog } from "./sign-in-link-dialog.tsx";
import { UserTable } from "./user-table.tsx";
import { usersTexts } from "./users-texts.ts";

type Dialog = { kind: "add" } | { kind: "remove" | "secrets" | "link"; user: User };

/** A publisher's people and service principals; owners and administrators change them. */
export function PublisherTeam({ publisherId }: { publisherId: string }) {
  const texts = useTexts(usersTexts);
  const me = useMe();
  const { data, error } = useAnswer("listPublisherUsers", { params: { publisherId } });
  const [dialog, setDialog] = useState<Dialog>();
  const update = useCommand("updatePublisherUser", { changes: ["listPublisherUsers", "getMe"] });
  const isAdministrator = me.operatorRoles.includes("administrator");
  const isOwner = me.publishers.some((each) => each.publisherId === publisherId && each.role === "owner");
  const mayChange = isOwner || isAdministrator;
  const close = () => setDialog(undefined);
  return (
    <>
      <ProblemMessage error={update.error} />
      <UserTable
        users={data?.items}
        error={error}
        action={
          mayChange && (
            <Button appearance="primary" onClick={() => setDialog({ kind: "add" })}>
              {texts.add}
            </Button>
          )
        }
        renderRole={(user) => (
          <RoleCell
            user={user}
            mayChange={mayChange}
            onChange={(role) =>
              update.mutate({ params: { publisherId, principalId: user.principalId }, body: { role } })
            }
          />
        )}
        renderActions={(user) =>
          mayChange && (
            <>
              {user.kind === "service-principal" && (
                <Button size="small" onClick={() => setDialog({ kind: "secrets", user })}>
                  {texts.secrets}
                </Button>
              )}
              {user.kind === "person" && isAdministrator && (
                <Button size="small" onClick={() => setDialog({ kind: "link", user })}>
                  {texts.makeSignInLink}
                </Button>
              )}
              {user.group === undefined && (
                <Button
                  size="small"
                  aria-label={texts.removeNamed(user.name)}
                  onClick={() => setDialog({ kind: "remove", user })}
                >
                  {texts.remove}
                </Button>
              )}
            </>
          )
        }
      />
      <PublisherGroups publisherId={publisherId} mayChange={mayChange} />
      {dialog?.kind === "add" && <AddUserDialog publisherId={publisherId} onClose={close} />}
      {dialog?.kind === "secrets" && (
        <SecretsDialog publisherId={publisherId} user={dialog.user} onClose={close} />
      )}
      {dialog?.kind === "link" && <SignInLinkDialog user={dialog.user} onClose={close} />}
      {dialog?.kind === "remove" && (
        <RemoveDialog publisherId={publisherId} user={dialog.user} onClose={close} />
      )}
    </>
  );
}

interface RoleCellProps {
  user: User;
  mayChange: boolean;
  onChange: (role: PublisherRole) => void;
}

function RoleCell({ user, mayChange, onChange }: RoleCellProps) {
  const texts = useTexts(usersTexts);
  const shared = useTexts(sharedTexts);
  if (!mayChange) return user.role === "owner" ? shared.owner : shared.contributor;
  return (
    <Select
      aria-label={texts.roleOf(user.name)}
      value={user.role}
      onChange={(_, { value }) => onChange(value === "owner" ? "owner" : "contributor")}
    >
      <option value="owner">{shared.owner}</option>
      <option value="contributor">{shared.contributor}</option>
    </Select>
  );
}

function RemoveDialog({
  publisherId,
  user,
  onClose,
}: {
  publisherId: string;
  user: User;
  onClose: () => void;
}) {
  const texts = useTexts(usersTexts);
  const remove = useCommand("removePublisherUser", {
    changes: ["listPublisherUsers", "getMe"],
    onSuccess: onClose,
  });
  return (
    <ConfirmDialog
      isOpen
      title={texts.removeTitle(user.name)}
      confirmLabel={texts.remove}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ params: { publisherId, principalId: user.principalId } })}
      onClose={onClose}
    >
      {texts.removeText}
    </ConfirmDialog>
  );
}
