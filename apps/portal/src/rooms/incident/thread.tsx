import { Badge, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Incident } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { Time } from "#ui/time.tsx";
import { incidentPageTexts } from "./incident-page-texts.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalL },
  message: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    marginRight: "10%",
  },
  operator: { backgroundColor: tokens.colorBrandBackground2, marginRight: 0, marginLeft: "10%" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  time: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  files: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
});

/** What publisher and support wrote, oldest first. */
export function Thread({ messages }: { messages: Incident["messages"] }) {
  const styles = useStyles();
  const texts = useTexts(incidentPageTexts);
  return (
    <ol className={styles.list}>
      {messages.map((message) => (
        <li
          key={`${message.at} ${message.by.name}`}
          className={mergeClasses(styles.message, message.side === "operator" && styles.operator)}
        >
          <div className={styles.head}>
            <span className={styles.name}>{message.by.name}</span>
            <Badge appearance="outline" shape="rounded">
              {message.side === "operator" ? texts.operatorSide : texts.publisherSide}
            </Badge>
            <span className={styles.time}>
              <Time at={message.at} as="full" />
            </span>
          </div>
          <p className={styles.text}>{message.text}</p>
          {message.files.length > 0 && (
            <div className={styles.files}>
              {message.files.map((file) => (
                <Link key={file.url} href={file.url} download={file.name}>
                  {file.name} ({texts.bytes(Math.ceil(file.size / 1024))})
                </Link>
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
