import { useState } from "react";
import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import type { GroupCommand } from "./group-list.tsx";
import { groupsTexts } from "./groups-texts.ts";

const useStyles = makeStyles({ form: { display: "grid", rowGap: tokens.spacingVerticalL } });

export interface NewGroup {
  group: string;
  role: string;
}

interface AddGroupDialogProps {
  roles: Readonly<Record<string, string>>;
  add: GroupCommand<NewGroup>;
  onClose: () => void;
}

/** Gives a group of the identity provider a role. */
export function AddGroupDialog({ roles, add, onClose }: AddGroupDialogProps) {
  const styles = useStyles();
  const texts = useTexts(groupsTexts);
  const [group, setGroup] = useState("");
  const [role, setRole] = useState(Object.keys(roles)[0] ?? "");
  return (
    <ConfirmDialog
      isOpen
      title={texts.addTitle}
      confirmLabel={texts.add}
      isBusy={add.isPending}
      isDisabled={group.trim() === ""}
      error={add.error}
      onConfirm={() => add.run({ group: group.trim(), role })}
      onClose={onClose}
    >
      <div className={styles.form}>
        <span>{texts.addText}</span>
        <Field label={texts.group} hint={texts.groupHelp} required>
          <Input
            value={group}
            maxLength={200}
            spellCheck={false}
            onChange={(_, { value }) => setGroup(value)}
          />
        </Field>
        <Field label={texts.role} required>
          <Select value={role} onChange={(_, { value }) => setRole(value)}>
            {Object.entries(roles).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </ConfirmDialog>
  );
}
