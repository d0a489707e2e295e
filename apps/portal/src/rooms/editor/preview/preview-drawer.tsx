import { lazy, Suspense, useState } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTexts } from "#texts/use-texts.ts";
import { SideDrawer } from "#ui/side-drawer.tsx";
import { ChoiceChips } from "#ui/choice-chips.tsx";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { previewTexts } from "./preview-texts.ts";

const ProductPreview = lazy(async () => ({
  default: (await import("./product-preview.tsx")).ProductPreview,
}));

const useStyles = makeStyles({
  drawer: { boxShadow: tokens.shadow28 },
  mobile: { width: "min(100vw, 430px)" },
  desktop: { width: "min(100vw, 1180px)" },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalS,
  },
  body: { paddingBottom: tokens.spacingVerticalXXL },
  text: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

/** The product page beside the form; typing goes on while it is open. */
export function PreviewDrawer({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(previewTexts);
  const [width, setWidth] = useState<"mobile" | "desktop">("mobile");
  const [theme, setTheme] = useState<"light" | "dark">("light");
  return (
    <SideDrawer
      title={texts.title}
      modalType="non-modal"
      className={mergeClasses(styles.drawer, styles[width])}
      head={
        <div className={styles.choices}>
          <ChoiceChips
            label={texts.width}
            value={width}
            chips={[
              { value: "mobile", label: texts.mobile },
              { value: "desktop", label: texts.desktop },
            ]}
            onChange={(value) => setWidth(value ?? "mobile")}
          />
          <ChoiceChips
            label={texts.colours}
            value={theme}
            chips={[
              { value: "light", label: texts.light },
              { value: "dark", label: texts.dark },
            ]}
            onChange={(value) => setTheme(value ?? "light")}
          />
        </div>
      }
      bodyClassName={styles.body}
      onClose={onClose}
    >
      <p className={styles.text}>{texts.text}</p>
      <Suspense fallback={<LoadingRows rows={8} />}>
        <ProductPreview theme={theme} />
      </Suspense>
    </SideDrawer>
  );
}
