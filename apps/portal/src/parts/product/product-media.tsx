import { useState } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ProductPage } from "@slipway/contracts";
import { OutsideLink } from "#parts/listing/outside-link.tsx";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { productTexts } from "./product-texts.ts";
import { Section } from "./section.tsx";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(260px, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
    listStyle: "none",
    margin: 0,
    padding: 0,
    maxWidth: "900px",
  },
  item: { display: "grid", rowGap: tokens.spacingVerticalXS, alignContent: "start" },
  button: {
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
    backgroundColor: "transparent",
    cursor: "zoom-in",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  image: { display: "block", width: "100%", height: "auto" },
  surface: { maxWidth: "min(960px, 96vw)" },
});

type Screenshot = ProductPage["screenshots"][number];

/** Screenshots, each of which can be enlarged. */
export function Screenshots({ screenshots }: { screenshots: readonly Screenshot[] }) {
  const styles = useStyles();
  const texts = useTexts(productTexts);
  const [shown, setShown] = useState<Screenshot>();
  if (screenshots.length === 0) return null;
  return (
    <Section title={texts.screenshots}>
      <ul className={styles.list}>
        {screenshots.map((screenshot) => (
          <li key={screenshot.url} className={styles.item}>
            <button
              type="button"
              className={styles.button}
              aria-label={texts.enlarge(screenshot.name)}
              onClick={() => setShown(screenshot)}
            >
              <img src={screenshot.url} alt="" loading="lazy" className={styles.image} />
            </button>
            <span>{screenshot.name}</span>
          </li>
        ))}
      </ul>
      {shown !== undefined && <Enlarged screenshot={shown} onClose={() => setShown(undefined)} />}
    </Section>
  );
}

function Enlarged({ screenshot, onClose }: { screenshot: Screenshot; onClose: () => void }) {
  const styles = useStyles();
  const shared = useTexts(sharedTexts);
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{screenshot.name}</DialogTitle>
          <DialogContent>
            <img src={screenshot.url} alt={screenshot.name} className={styles.image} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{shared.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Videos by thumbnail and link; they play where they are. */
export function Videos({ videos }: { videos: ProductPage["videos"] }) {
  const styles = useStyles();
  const texts = useTexts(productTexts);
  if (videos.length === 0) return null;
  return (
    <Section title={texts.videos}>
      <ul className={styles.list}>
        {videos.map(({ name, url, thumbnail }) => (
          <li key={url} className={styles.item}>
            {thumbnail !== undefined && (
              <img src={thumbnail} alt="" loading="lazy" className={styles.image} />
            )}
            <OutsideLink href={url}>{name}</OutsideLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
