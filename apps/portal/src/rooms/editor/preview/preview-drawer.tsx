import { lazy, Suspense, useState } from "react";
import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  mergeClasses,
  OverlayDrawer,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
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
  const shared = useTexts(sharedTexts);
  const [width, setWidth] = useState<"mobile" | "desktop">("mobile");
  const [theme, setTheme] = useState<"light" | "dark">("light");
  return (
    <OverlayDrawer
      open
      modalType="non-modal"
      position="end"
      className={mergeClasses(styles.drawer, styles[width])}
      onOpenChange={(_, { open }) => (open ? undefined : onClose())}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={shared.close}
              icon={<DismissRegular />}
              onClick={onClose}
            />
          }
        >
          {texts.title}
        </DrawerHeaderTitle>
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
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        <p className={styles.text}>{texts.text}</p>
        <Suspense fallback={<LoadingRows rows={8} />}>
          <ProductPreview theme={theme} />
        </Suspense>
      </DrawerBody>
    </OverlayDrawer>
  );
}
