import { useMemo } from "react";
import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { groupTitles, testDriveEnabledKey, type EditorTab } from "@slipway/contracts/offer-fields";
import { useReader } from "#texts/use-texts.ts";
import { useValue } from "../editor-context.ts";
import { FieldView } from "../fields/field-view.tsx";
import { offerPlaces, type FieldPlace } from "../model/field-place.ts";

const useStyles = makeStyles({
  groups: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "40px" },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXL },
  title: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const testDrivePath = ["offer", testDriveEnabledKey];

/** Every field of a tab, under the titles of its groups. */
export function TabFields({ tab }: { tab: EditorTab }) {
  const isTestDriveOn = useValue(testDrivePath) === true;
  // A test drive that is off asks for nothing; what was entered stays.
  const isOff = tab === "test-drive" && !isTestDriveOn;
  const places = useMemo(
    () => offerPlaces(tab).filter(({ field }) => !isOff || field.key === testDriveEnabledKey),
    [tab, isOff],
  );
  return <GroupedFields places={places} />;
}

/** Fields under the titles of their groups, in their order. */
export function GroupedFields({ places }: { places: readonly FieldPlace[] }) {
  const styles = useStyles();
  const read = useReader();
  const groups = Object.entries(Object.groupBy(places, ({ field }) => field.group));
  // The only form of a tab needs no second title.
  if (groups.length === 1 && places[0]?.field.scope !== "plan") return <FieldColumn places={places} />;
  return (
    <div className={styles.groups}>
      {groups.map(([group, members = []]) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <Subtitle2 as="h3" block id={`group-${group}`} className={styles.title}>
            {groupTitles[group] === undefined ? group : read(groupTitles[group])}
          </Subtitle2>
          <FieldColumn places={members} />
        </section>
      ))}
    </div>
  );
}

/** Fields one below the other. */
export function FieldColumn({ places }: { places: readonly FieldPlace[] }) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {places.map((place) => (
        <FieldView key={place.pointer} place={place} />
      ))}
    </div>
  );
}
