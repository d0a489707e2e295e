import { useParams } from "@tanstack/react-router";
import { Badge, Button, makeStyles, Select, Subtitle1, tokens } from "@fluentui/react-components";
import type { Incident, StepId } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { useMe } from "#app/use-session.ts";
import { incidentTexts, type ProblemType } from "#parts/incident/incident-texts.ts";
import { statusTexts } from "#texts/statuses.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { incidentPageTexts } from "./incident-page-texts.ts";
import { ReplyForm } from "./reply-form.tsx";
import { Thread } from "./thread.tsx";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "48px",
    "@media (min-width: 1100px)": { gridTemplateColumns: "minmax(0, 1fr) 280px" },
  },
  title: { margin: `0 0 ${tokens.spacingVerticalL}` },
  facts: { display: "grid", alignContent: "start", rowGap: tokens.spacingVerticalL, margin: 0 },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** An incident's permanent page: the conversation, the facts, and what both sides may change. */
export function Page() {
  const params = useParams({ strict: false }) as { publisherId: string; incidentId: string };
  const { data: incident, error } = useAnswer("getIncident", { params }, { refetchInterval: 10_000 });
  if (incident === undefined)
    return error === null ? <LoadingRows rows={8} /> : <ProblemMessage error={error} />;
  return <IncidentView incident={incident} />;
}

function IncidentView({ incident }: { incident: Incident }) {
  const styles = useStyles();
  const texts = useTexts(incidentPageTexts);
  const words = useTexts(incidentTexts);
  const { publisherId, incidentId } = incident;
  return (
    <>
      <PageHeader
        title={incident.title}
        above={
          <>
            <TextLink to="/incidents">{texts.support}</TextLink> / {words.number(incident.number)}
          </>
        }
        beside={
          <Badge
            appearance="tint"
            shape="rounded"
            size="large"
            color={incident.state === "resolved" ? "success" : "brand"}
          >
            {words.states[incident.state]}
          </Badge>
        }
        actions={<StateActions incident={incident} />}
      />
      <div className={styles.columns}>
        <section aria-labelledby="conversation">
          <Subtitle1 as="h2" id="conversation" block className={styles.title}>
            {texts.conversation}
          </Subtitle1>
          <Thread messages={incident.messages} />
          <ReplyForm publisherId={publisherId} incidentId={incidentId} />
        </section>
        <Facts incident={incident} />
      </div>
    </>
  );
}

function StateActions({ incident }: { incident: Incident }) {
  const texts = useTexts(incidentPageTexts);
  const words = useTexts(incidentTexts);
  const isSupport = useMe().operatorRoles.some((role) => role !== "reviewer");
  const change = useCommand("changeIncident", { changes: ["getIncident", "listIncidents", "listInbox"] });
  const { publisherId, incidentId, state } = incident;
  const isResolved = state === "resolved";
  const params = { publisherId, incidentId };
  return (
    <>
      {isSupport && (
        <Select
          aria-label={texts.severity}
          value={incident.severity ?? "normal"}
          onChange={(_, { value }) =>
            change.mutate({ params, body: { severity: value as "low" | "normal" | "high" } })
          }
        >
          {(["low", "normal", "high"] as const).map((severity) => (
            <option key={severity} value={severity}>
              {texts.severity}: {words.severity[severity]}
            </option>
          ))}
        </Select>
      )}
      <Button
        disabled={change.isPending}
        onClick={() => change.mutate({ params, body: { state: isResolved ? "open" : "resolved" } })}
      >
        {isResolved ? texts.reopen : texts.resolve}
      </Button>
      <ProblemMessage error={change.error} />
    </>
  );
}

function Facts({ incident }: { incident: Incident }) {
  const styles = useStyles();
  const texts = useTexts(incidentPageTexts);
  const words = useTexts(incidentTexts);
  const statuses = useTexts(statusTexts);
  const { publisherId, offerId, runNumber, step, contact, problemType, category } = incident;
  const type = problemType as ProblemType;
  const categories: Record<string, string> = words.categories[type] ?? {};
  return (
    <dl className={styles.facts}>
      <div>
        <dt className={styles.term}>{texts.category}</dt>
        <dd className={styles.value}>
          {words.types[type] ?? problemType} – {categories[category] ?? category}
        </dd>
      </div>
      <div>
        <dt className={styles.term}>{texts.about}</dt>
        <dd className={styles.value}>{offerId === undefined ? publisherId : `${publisherId}/${offerId}`}</dd>
        {runNumber !== undefined && step !== undefined && (
          <dd className={styles.value}>{texts.step(runNumber, statuses.stepName[step as StepId] ?? step)}</dd>
        )}
        {offerId !== undefined && (
          <dd className={styles.value}>
            <TextLink
              to="/publishers/$publisherId/offers/$offerId/status"
              params={{ publisherId, offerId } as never}
              search={(runNumber === undefined ? {} : { run: runNumber }) as never}
            >
              {texts.openStatus}
            </TextLink>
          </dd>
        )}
      </div>
      <div>
        <dt className={styles.term}>{texts.contact}</dt>
        <dd className={styles.value}>{contact.name}</dd>
        <dd className={styles.value}>{contact.email}</dd>
        {contact.phone !== undefined && <dd className={styles.value}>{contact.phone}</dd>}
      </div>
      <div>
        <dt className={styles.term}>{texts.opened}</dt>
        <dd className={styles.value}>
          <Time at={incident.openedAt} as="full" />, {incident.openedBy.name}
        </dd>
      </div>
    </dl>
  );
}
