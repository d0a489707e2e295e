import { Link, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { OutsideLink } from "#parts/listing/outside-link.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "../create-texts.ts";
import type { Reader } from "../form-context.ts";
import { asText, memberText } from "../plain-value.ts";

const useStyles = makeStyles({
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", maxWidth: "80ch" },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** Words of the author, with a link where there is one. */
export function TextBlock({ reader }: { reader: Reader }) {
  const styles = useStyles();
  const link = reader.read("options.link");
  const uri = memberText(link, "uri");
  return (
    <p className={styles.text}>
      {asText(reader.read("options.text"))}{" "}
      {uri !== "" && <OutsideLink href={uri}>{memberText(link, "label")}</OutsideLink>}
    </p>
  );
}

const intents: Record<string, "info" | "warning" | "error"> = { warning: "warning", error: "error" };

/** A notice of the author; a whole link where it has an address. */
export function InfoBox({ reader }: { reader: Reader }) {
  const styles = useStyles();
  const texts = useTexts(createTexts);
  const uri = asText(reader.read("options.uri"));
  const icon = asText(reader.read("options.icon")).toLowerCase();
  return (
    <MessageBar intent={intents[icon] ?? "info"} layout="multiline">
      <MessageBarBody className={styles.body}>
        {asText(reader.read("options.text"))}{" "}
        {/^https?:\/\//i.test(uri) && (
          <Link
            href={uri}
            target="_blank"
            rel="noopener noreferrer"
            inline
            aria-label={texts.opensInTab(texts.link)}
          >
            {texts.link}
          </Link>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
