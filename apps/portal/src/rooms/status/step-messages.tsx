import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import type { Message } from "@slipway/contracts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { statusPageTexts } from "./status-texts.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalM },
  item: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  icon: { fontSize: "18px", lineHeight: 1, paddingTop: "1px" },
  information: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  words: { display: "grid", rowGap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  time: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  place: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  next: { fontWeight: tokens.fontWeightSemibold },
});

const icons = { information: CheckmarkCircleRegular, warning: WarningFilled, error: ErrorCircleFilled };

/** What was said in a step, oldest first: text, time, place, and what to do. */
export function StepMessages({ messages, offer }: { messages: readonly Message[]; offer: OfferAddress }) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  return (
    <ul className={styles.list}>
      {messages.map((message) => {
        const Icon = icons[message.level];
        return (
          <li key={`${message.at} ${message.code} ${message.text.en}`} className={styles.item}>
            <span className={mergeClasses(styles.icon, styles[message.level])}>
              <Icon title={texts.level[message.level]} />
            </span>
            <MessageWords message={message} offer={offer} />
          </li>
        );
      })}
    </ul>
  );
}

function MessageWords({ message, offer }: { message: Message; offer: OfferAddress }) {
  const styles = useStyles();
  const texts = useTexts(statusPageTexts);
  const read = useReader();
  const { pointer, file, line, rule, link, next } = message;
  return (
    <span className={styles.words}>
      <span>{read(message.text)}</span>
      {file !== undefined && <span className={styles.place}>{texts.place(file, line)}</span>}
      {next !== undefined && (
        <span>
          <span className={styles.next}>{texts.next}</span> {read(next)}
        </span>
      )}
      {pointer !== undefined && file === undefined && (
        <span>
          <TextLink to="/publishers/$publisherId/offers/$offerId/edit" params={offer as never} hash={pointer}>
            {texts.toField}
          </TextLink>
        </span>
      )}
      {rule !== undefined && (
        <span>
          <Link href={`/docs/rules/${rule}`} target="_blank">
            {texts.rule(rule)}
          </Link>
        </span>
      )}
      {link !== undefined && (
        <span>
          <Link href={link}>{texts.openLink}</Link>
        </span>
      )}
      <span className={styles.time}>
        <Time at={message.at} as="full" />
      </span>
    </span>
  );
}
