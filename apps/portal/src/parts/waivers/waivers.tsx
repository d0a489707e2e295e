import { Badge, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { CallOutput } from "@slipway/contracts/client";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { useMe } from "#app/use-session.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { waiverTexts } from "./waiver-texts.ts";

type Waiver = CallOutput<"listWaivers">["items"][number];

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalL,
  },
  item: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    justifyItems: "start",
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

const colors = { requested: "warning", granted: "success", refused: "danger" } as const;

/** Exceptions from rules that were asked for an offer; reviewers decide them where they stand. */
export function Waivers({ offer }: { offer: OfferAddress }) {
  const styles = useStyles();
  const texts = useTexts(waiverTexts);
  const waivers = useAnswer("listWaivers", { params: offer }).data?.items ?? [];
  if (waivers.length === 0) return null;
  return (
    <section aria-labelledby="waivers">
      <Subtitle2 as="h2" id="waivers" style={{ margin: 0 }}>
        {texts.title}
      </Subtitle2>
      <ul className={styles.list}>
        {waivers.map((waiver) => (
          <WaiverItem key={waiver.waiverId} offer={offer} waiver={waiver} />
        ))}
      </ul>
    </section>
  );
}

function WaiverItem({ offer, waiver }: { offer: OfferAddress; waiver: Waiver }) {
  const styles = useStyles();
  const texts = useTexts(waiverTexts);
  const isReviewer = useMe().operatorRoles.includes("reviewer");
  const decide = useCommand("decideWaiver", { changes: ["listWaivers", "listInbox"] });
  const { waiverId, rule, path, reason, requestedBy, expires, state, decidedBy } = waiver;
  const answer = (decision: "granted" | "refused") =>
    decide.mutate({ params: { ...offer, waiverId }, body: { decision } });
  return (
    <li className={styles.item}>
      <code>{rule}</code>
      <Badge appearance="tint" shape="rounded" color={colors[state]}>
        {texts.states[state]}
      </Badge>
      <p className={styles.text}>{reason}</p>
      <span className={styles.quiet}>
        {[
          path,
          texts.by(requestedBy),
          texts.until(expires),
          decidedBy === undefined ? undefined : texts.decidedBy(decidedBy),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {isReviewer && state === "requested" && (
        <div className={styles.actions}>
          <Button
            size="small"
            appearance="primary"
            disabled={decide.isPending}
            aria-label={texts.grantRule(rule)}
            onClick={() => answer("granted")}
          >
            {texts.grant}
          </Button>
          <Button
            size="small"
            disabled={decide.isPending}
            aria-label={texts.refuseRule(rule)}
            onClick={() => answer("refused")}
          >
            {texts.refuse}
          </Button>
        </div>
      )}
      <ProblemMessage error={decide.error} />
    </li>
  );
}
