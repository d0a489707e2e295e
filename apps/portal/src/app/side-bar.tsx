import { Link } from "@tanstack/react-router";
import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Me } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";
import { navigation, type NavigationItem } from "./navigation.tsx";
import { usePreferences } from "./preferences.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "2px" },
  heading: {
    display: "block",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  item: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    fontSize: tokens.fontSizeBase300,
    outlineStyle: "none",
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    "&:focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
    "& svg": { fontSize: "20px", flexShrink: 0 },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});

const groups = ["groupPublish", "groupManage", "groupOperate", "groupHelp"] as const;

/** The pages that this person may want, in groups; the current one is marked. */
export function SideBar({ me, onNavigate }: { me: Me; onNavigate: () => void }) {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const settings = useAnswer("getSettings", {}, { staleTime: Infinity }).data;
  const hasMailbox = settings?.hasMailbox ?? false;
  const items = navigation.filter(({ isFor }) => isFor?.(me, { hasMailbox }) ?? true);
  return groups.map((group) => {
    const inGroup = items.filter((item) => item.group === group);
    if (inGroup.length === 0) return null;
    return (
      <div key={group}>
        <Caption1 as="h2" block className={styles.heading} id={group} style={{ margin: 0 }}>
          {texts[group]}
        </Caption1>
        <ul className={styles.list} aria-labelledby={group}>
          {inGroup.map((item) => (
            <li key={item.name}>
              <SideBarLink item={item} label={texts[item.name]} onNavigate={onNavigate} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function SideBarLink({
  item,
  label,
  onNavigate,
}: {
  item: NavigationItem;
  label: string;
  onNavigate: () => void;
}) {
  const styles = useStyles();
  const { language } = usePreferences();
  const content = (
    <>
      <item.icon />
      {label}
    </>
  );
  if (item.isDocument === true) {
    return (
      <a href={`${item.to}${language}`} className={styles.item}>
        {content}
      </a>
    );
  }
  return (
    <Link
      to={item.to}
      className={styles.item}
      // A filter in the address is still the same page.
      activeOptions={{ exact: true, includeSearch: false }}
      activeProps={{ className: mergeClasses(styles.item, styles.current), "aria-current": "page" }}
      onClick={onNavigate}
    >
      {content}
    </Link>
  );
}
