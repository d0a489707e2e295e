import type { ComponentType } from "react";
import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { CopyRegular, DocumentAddRegular, FolderZipRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import { newOfferTexts } from "./new-offer-texts.ts";

export const starts = ["zip", "folder", "copy", "blank"] as const;
export type Start = (typeof starts)[number];

const icons: Record<Start, ComponentType<{ className?: string }>> = {
  zip: FolderZipRegular,
  folder: FolderOpenRegular,
  copy: CopyRegular,
  blank: DocumentAddRegular,
};

const useStyles = makeStyles({
  group: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "stretch",
  },
  card: {
    alignItems: "flex-start",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  labelSlot: { alignSelf: "flex-start", flexGrow: 1 },
  label: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
  },
  // As high as the button's circle, so that both stand on one line.
  icon: { height: "20px", fontSize: "24px", color: tokens.colorBrandForeground1 },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: {
    gridColumn: "1 / -1",
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface StartChoiceProps {
  value: Start;
  labelledBy: string;
  onChange: (start: Start) => void;
}

/** The four ways to begin, as cards. */
export function StartChoice({ value, labelledBy, onChange }: StartChoiceProps) {
  const styles = useStyles();
  const texts = useTexts(newOfferTexts);
  return (
    <RadioGroup
      className={styles.group}
      aria-labelledby={labelledBy}
      value={value}
      onChange={(_, data) => onChange(starts.find((start) => start === data.value) ?? "zip")}
    >
      {starts.map((start) => {
        const Icon = icons[start];
        return (
          <Radio
            key={start}
            value={start}
            className={mergeClasses(styles.card, start === value && styles.chosen)}
            label={{
              className: styles.labelSlot,
              children: (
                <span className={styles.label}>
                  <span className={styles.title}>{texts[start]}</span>
                  <Icon className={styles.icon} />
                  <span className={styles.text}>{texts[`${start}Text`]}</span>
                </span>
              ),
            }}
          />
        );
      })}
    </RadioGroup>
  );
}
