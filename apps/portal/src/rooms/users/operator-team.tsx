import { useState } from "react";
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { operatorRoles, type OperatorRole } from "@slipway/contracts/routes";
import type { User } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { ShownOnce } from "#ui/shown-once.tsx";
import { OperatorGroups } from "./operator-groups.tsx";
import { SignInLinkDialog } from "./sign-in-link-dialog.tsx";
import { UserTable } from "./user-table.tsx";
import { usersTexts } from "./users-texts.ts";

const useStyles = makeStyles({ form: { display: "grid", rowGap: tokens.spacingVerticalL } });

function useRoleNames(): Record<OperatorRole, string> {
  const shared = useTexts(sharedTexts);
  return {
    administrator: shared.administrator,
    reviewer: shared.reviewer,
    "support-engineer": shared.supportEngineer,
  };
}

/** People of the marketplace operator; for administrators. */
export function OperatorTeam() {
  const texts = useTexts(usersTexts);
  const names = useRoleNames();
  const { data, error } = useAnswer("listOperatorUsers", {});
  const [dialog, setDialog] = useState<{ kind: "add" } | { kind: "remove" | "link"; user: User }>();
  const remove = useCommand("removeOperatorUser", {
    changes: ["listOperatorUsers", "getMe"],
    onSuccess: () => setDialog(undefined),
  });
  const close = () => setDialog(undefined);
  return (
    <>
      <UserTable
        users={data?.items}
        error={error}
        action={
          <Button appearance="primary" onClick={() => setDialog({ kind: "add" })}>
            {texts.add}
          </Button>
        }
        renderRole={({ role }) => names[role as OperatorRole] ?? role}
        renderActions={(user) => (
          <>
            <Button size="small" onClick={() => setDialog({ kind: "link", user })}>
              {texts.makeSignInLink}
            </Button>
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
        )}
      />
      <OperatorGroups roles={names} />
      {dialog?.kind === "add" && <AddOperatorDialog onClose={close} />}
      {dialog?.kind === "link" && <SignInLinkDialog user={dialog.user} onClose={close} />}
      {dialog?.kind === "remove" && (
        <ConfirmDialog
          isOpen
          title={texts.removeTitle(dialog.user.name)}
          confirmLabel={texts.remove}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() =>
            remove.mutate({
              params: { principalId: dialog.user.principalId, role: dialog.user.role as OperatorRole },
            })
          }
          onClose={close}
        >
          {texts.removeText}
        </ConfirmDialog>
      )}
    </>
  );
}

function AddOperatorDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(usersTexts);
  const shared = useTexts(sharedTexts);
  const names = useRoleNames();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<OperatorRole>("reviewer");
  const add = useCommand("addOperatorUser", {
    changes: ["listOperatorUsers"],
    onSuccess: (user) => (user.signInLink === undefined ? onClose() : undefined),
  });
  const link = add.data?.signInLink;
  return (
    <ConfirmDialog
      isOpen
      title={texts.addTitle(texts.operator)}
      confirmLabel={link === undefined ? texts.add : shared.close}
      isDone={link !== undefined}
      isBusy={add.isPending}
      isDisabled={email === ""}
      error={add.error}
      onConfirm={
        link === undefined
          ? () => add.mutate({ body: { email, role, ...(name === "" ? {} : { name }) } })
          : onClose
      }
      onClose={onClose}
    >
      {link !== undefined ? (
        <ShownOnce label={texts.signInLink} hint={texts.signInLinkHelp} value={link} />
      ) : (
        <div className={styles.form}>
          <Field label={texts.email} required>
            <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} />
          </Field>
          <Field label={texts.displayName}>
            <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Field label={texts.role} required>
            <Select value={role} onChange={(_, { value }) => setRole(value as OperatorRole)}>
              {operatorRoles.map((each) => (
                <option key={each} value={each}>
                  {names[each]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
    </ConfirmDialog>
  );
}
