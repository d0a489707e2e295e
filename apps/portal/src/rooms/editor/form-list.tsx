import { CounterBadge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import {
  editorTabs,
  tabTitles,
  type EditorTab,
  type OfferFieldFinding,
} from "@slipway/contracts/offer-fields";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { editorTexts } from "./editor-texts.ts";
import { countErrors } from "./model/count-findings.ts";

const wide = "@media (min-width: 860px)";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyle: "none",
    margin: 0,
    padding: 0,
    [wide]: { flexDirection: "column" },
  },
  tab: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "1px solid Highlight" },
  },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  done: { display: "flex", color: tokens.colorStatusSuccessForeground1, fontSize: "18px" },
});

interface FormListProps {
  current: EditorTab;
  findings: readonly OfferFieldFinding[];
  onChoose: (tab: EditorTab) => void;
}

/** The forms of the offer, each with how much is missing in it. */
export function FormList({ current, findings, onChoose }: FormListProps) {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const read = useReader();
  return (
    <nav aria-label={texts.forms}>
      <ul className={styles.list}>
        {editorTabs.map((tab) => {
          const errors = countErrors(findings, tab);
          return (
            <li key={tab}>
              <button
                type="button"
                aria-current={tab === current ? "true" : undefined}
                className={mergeClasses(styles.tab, tab === current && styles.current)}
                onClick={() => onChoose(tab)}
              >
                {read(tabTitles[tab])}
                {errors === 0 ? (
                  <span className={styles.done}>
                    <CheckmarkCircleFilled title={texts.complete} />
                  </span>
                ) : (
                  <>
                    <CounterBadge count={errors} color="danger" size="small" aria-hidden />
                    <span className={styles.hidden}>{texts.toCorrect(errors)}</span>
                  </>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
