import { useState } from "react";
import { Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import type { CallInput } from "@slipway/contracts/client";
import type { PublisherRole } from "@slipway/contracts/routes";
import { useCommand } from "#api/use-command.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { ShownOnce } from "#ui/shown-once.tsx";
import { usersTexts } from "./users-texts.ts";

const useStyles = makeStyles({ form: { display: "grid", rowGap: tokens.spacingVerticalL } });

type Kind = "person" | "service-principal";
interface Typed {
  kind: Kind;
  email: string;
  name: string;
  role: PublisherRole;
  applicationId: string;
  tenantId: string;
  objectId: string;
}

const blank: Typed = {
  kind: "person",
  email: "",
  name: "",
  role: "contributor",
  applicationId: "",
  tenantId: "",
  objectId: "",
};

/** What was typed, as the API takes it: fields that stayed empty are left out. */
function toBody({ kind, email, name, role, ...ids }: Typed): CallInput<"addPublisherUser">["body"] {
  if (kind === "person") return { kind, email, role, ...(name === "" ? {} : { name }) };
  return { kind, name, role, ...Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== "")) };
}

/** Gives a person or a service principal a role; a new person's sign-in link is shown once. */
export function AddUserDialog({ publisherId, onClose }: { publisherId: string; onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(usersTexts);
  const shared = useTexts(sharedTexts);
  const [typed, setTyped] = useState(blank);
  const add = useCommand("addPublisherUser", {
    changes: ["listPublisherUsers"],
    onSuccess: (user) => (user.signInLink === undefined ? onClose() : undefined),
  });
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next });
  const link = add.data?.signInLink;
  if (add.data !== undefined && link !== undefined) {
    return (
      <ConfirmDialog
        isOpen
        title={texts.addedTitle(add.data.name)}
        confirmLabel={shared.close}
        isDone
        onConfirm={onClose}
        onClose={onClose}
      >
        <ShownOnce label={texts.signInLink} hint={texts.signInLinkHelp} value={link} />
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      isOpen
      title={texts.addTitle(publisherId)}
      confirmLabel={texts.add}
      isBusy={add.isPending}
      isDisabled={typed.kind === "person" ? typed.email === "" : typed.name === ""}
      error={add.error}
      onConfirm={() => add.mutate({ params: { publisherId }, body: toBody(typed) })}
      onClose={onClose}
    >
      <div className={styles.form}>
        <Field label={texts.kind}>
          <RadioGroup
            layout="horizontal"
            value={typed.kind}
            onChange={(_, { value }) => change({ kind: value as Kind })}
          >
            <Radio value="person" label={texts.person} />
            <Radio value="service-principal" label={texts["service-principal"]} />
          </RadioGroup>
        </Field>
        {typed.kind === "person" ? (
          <PersonFields typed={typed} onChange={change} />
        ) : (
          <ServicePrincipalFields typed={typed} onChange={change} />
        )}
        <Field label={texts.role} required>
          <Select value={typed.role} onChange={(_, { value }) => change({ role: value as PublisherRole })}>
            <option value="contributor">{shared.contributor}</option>
            <option value="owner">{shared.owner}</option>
          </Select>
        </Field>
      </div>
    </ConfirmDialog>
  );
}

interface FieldsProps {
  typed: Typed;
  onChange: (change: Partial<Typed>) => void;
}

function PersonFields({ typed, onChange }: FieldsProps) {
  const texts = useTexts(usersTexts);
  return (
    <>
      <Field label={texts.email} hint={texts.emailHelp} required>
        <Input type="email" value={typed.email} onChange={(_, { value }) => onChange({ email: value })} />
      </Field>
      <Field label={texts.displayName}>
        <Input value={typed.name} maxLength={200} onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
    </>
  );
}

/** cpp-portal 9.1: friendly name, application, tenant and object id. */
function ServicePrincipalFields({ typed, onChange }: FieldsProps) {
  const texts = useTexts(usersTexts);
  return (
    <>
      <Field label={texts.friendlyName} required>
        <Input value={typed.name} maxLength={200} onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
      {(["applicationId", "tenantId", "objectId"] as const).map((id, index) => (
        <Field key={id} label={texts[id]} {...(index === 2 ? { hint: texts.idsHelp } : {})}>
          <Input
            value={typed[id]}
            spellCheck={false}
            onChange={(_, { value }) => onChange({ [id]: value.trim() })}
          />
        </Field>
      ))}
    </>
  );
}
