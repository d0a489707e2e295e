import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { InboxItem } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { ListBody } from "#ui/list-body.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { inboxTexts } from "./inbox-texts.ts";

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    maxWidth: "800px",
  },
  item: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

const colors = {
  "sign-off": "warning",
  review: "brand",
  "failed-run": "danger",
  incident: "brand",
  "changes-requested": "danger",
  waiver: "brand",
} as const;

/** What waits for the person, due first; each leads to where it is done. */
export function Page() {
  const styles = useStyles();
  const texts = useTexts(inboxTexts);
  const { data, error } = useAnswer("listInbox", {}, { refetchInterval: 15_000 });
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <ListBody
        rows={data?.items}
        error={error}
        empty={
          <EmptyState icon={<CheckmarkCircleRegular />} title={texts.emptyTitle} text={texts.emptyText} />
        }
      >
        {(items) => (
          <ul className={styles.list}>
            {items.map((item) => (
              <Item key={`${item.kind} ${item.link} ${item.since}`} item={item} />
            ))}
          </ul>
        )}
      </ListBody>
    </>
  );
}

function Item({ item }: { item: InboxItem }) {
  const styles = useStyles();
  const texts = useTexts(inboxTexts);
  const read = useReader();
  const { kind, title, publisherId, offerId, since, dueAt, link } = item;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <TextLink to={link} className={styles.title}>
          {read(title)}
        </TextLink>
        <Badge appearance="tint" shape="rounded" color={colors[kind]}>
          {texts.kind[kind]}
        </Badge>
      </div>
      <div className={styles.quiet}>
        <span>{offerId === undefined ? publisherId : `${publisherId}/${offerId}`}</span>
        <span>
          {texts.since} <Time at={since} as="full" />
        </span>
        {dueAt !== undefined && (
          <span>
            {texts.due} <Time at={dueAt} as="full" />
          </span>
        )}
      </div>
    </li>
  );
}
