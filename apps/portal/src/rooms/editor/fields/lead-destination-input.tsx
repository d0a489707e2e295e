import { Select } from "@fluentui/react-components";
import { leadDestinations } from "@slipway/contracts/offer-fields";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { fieldTexts } from "./field-texts.ts";
import { textOf, type InputProps } from "./input-props.ts";
import { LeadSettings } from "./lead-settings.tsx";

/** Where leads go; the settings of the destination are stored apart from the draft. */
export function LeadDestinationInput({ value, onChange, control }: InputProps) {
  const texts = useTexts(fieldTexts);
  const read = useReader();
  const current = textOf(value) || "None";
  const destination = leadDestinations.find((each) => each.value === current);
  return (
    <>
      <Select {...control} value={current} onChange={(_, data) => onChange(data.value)}>
        {leadDestinations.map((each) => (
          <option key={each.value} value={each.value} disabled={!each.isSupported && each.value !== current}>
            {each.isSupported ? read(each.title) : texts.notSupported(read(each.title))}
          </option>
        ))}
        {destination === undefined && <option value={current}>{texts.ownValue(current)}</option>}
      </Select>
      {destination !== undefined && destination.isSupported && destination.settings.length > 0 && (
        <LeadSettings key={destination.value} destination={destination} />
      )}
    </>
  );
}
