import { useState } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { KeyMultipleRegular } from "@fluentui/react-icons";
import type { CallOutput } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { ListBody } from "#ui/list-body.tsx";
import { Time } from "#ui/time.tsx";
import { usersTexts } from "./users-texts.ts";

type Grant = CallOutput<"listSubscriptionGrants">["items"][number];

const useStyles = makeStyles({ form: { display: "grid", rowGap: tokens.spacingVerticalL } });

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which Azure subscriptions people have, as an administrator recorded it. */
export function Subscriptions() {
  const texts = useTexts(usersTexts);
  const { data, error } = useAnswer("listSubscriptionGrants", {});
  const [isGranting, setGranting] = useState(false);
  const [target, setTarget] = useState<Grant>();
  const revoke = useCommand("revokeSubscription", {
    changes: ["listSubscriptionGrants"],
    onSuccess: () => setTarget(undefined),
  });
  const columns = useColumns(setTarget);
  return (
    <>
      <FilterBar>
        <Button appearance="primary" onClick={() => setGranting(true)}>
          {texts.grant}
        </Button>
      </FilterBar>
      <ListBody
        rows={data?.items}
        error={error}
        empty={<EmptyState icon={<KeyMultipleRegular />} title={texts.noGrants} text={texts.noGrantsText} />}
      >
        {(rows) => (
          <DataTable
            label={texts.subscriptions}
            columns={columns}
            rows={rows}
            rowKey={({ grantId }) => grantId}
          />
        )}
      </ListBody>
      {isGranting && <GrantDialog onClose={() => setGranting(false)} />}
      {target !== undefined && (
        <ConfirmDialog
          isOpen
          title={texts.revokeTitle(target.label || target.subscriptionId)}
          confirmLabel={texts.revoke}
          isBusy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate({ params: { grantId: target.grantId } })}
          onClose={() => setTarget(undefined)}
        >
          {texts.revokeText}
        </ConfirmDialog>
      )}
    </>
  );
}

function useColumns(onRevoke: (grant: Grant) => void): Column<Grant>[] {
  const texts = useTexts(usersTexts);
  return [
    { id: "name", title: texts.name, cell: ({ name }) => name },
    {
      id: "subscription",
      title: texts.subscriptionId,
      width: "330px",
      cell: ({ subscriptionId }) => <code>{subscriptionId}</code>,
    },
    { id: "label", title: texts.label, width: "160px", leftOutBelow: "wide", cell: ({ label }) => label },
    {
      id: "granted",
      title: texts.granted,
      width: "140px",
      leftOutBelow: "wide",
      cell: ({ grantedAt }) => <Time at={grantedAt} />,
    },
    {
      id: "actions",
      title: texts.actions,
      width: "120px",
      cell: (grant) => (
        <Button size="small" onClick={() => onRevoke(grant)}>
          {texts.revoke}
        </Button>
      ),
    },
  ];
}

function GrantDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(usersTexts);
  const [email, setEmail] = useState("");
  const [subscriptionId, setSubscriptionId] = useState("");
  const [label, setLabel] = useState("");
  const grant = useCommand("grantSubscription", { changes: ["listSubscriptionGrants"], onSuccess: onClose });
  const isWrong = subscriptionId !== "" && !guid.test(subscriptionId);
  return (
    <ConfirmDialog
      isOpen
      title={texts.grantTitle}
      confirmLabel={texts.grant}
      isBusy={grant.isPending}
      isDisabled={email === "" || subscriptionId === "" || isWrong}
      error={grant.error}
      onConfirm={() => grant.mutate({ body: { email, subscriptionId, ...(label === "" ? {} : { label }) } })}
      onClose={onClose}
    >
      <div className={styles.form}>
        <span>{texts.grantText}</span>
        <Field label={texts.email} required>
          <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} />
        </Field>
        <Field
          label={texts.subscriptionId}
          required
          {...(isWrong ? { validationMessage: texts.subscriptionWrong } : {})}
        >
          <Input
            value={subscriptionId}
            spellCheck={false}
            onChange={(_, { value }) => setSubscriptionId(value.trim())}
          />
        </Field>
        <Field label={texts.label}>
          <Input value={label} maxLength={100} onChange={(_, { value }) => setLabel(value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
