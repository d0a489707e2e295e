import { memo, useCallback } from "react";
import { isEmpty, itemsOf, type OfferField } from "@slipway/contracts/offer-fields";
import { FieldValue } from "#parts/listing/field-value.tsx";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { useEditor, useValue } from "../editor-context.ts";
import { isSame } from "../model/is-same.ts";
import type { FieldPlace } from "../model/field-place.ts";
import { FieldFrame } from "./field-frame.tsx";
import { fieldTexts } from "./field-texts.ts";
import { inputs } from "./inputs.ts";
import { textOf } from "./input-props.ts";
import { useLock } from "./use-lock.ts";

/** One field of the offer where it is in the definition: its value, what is wrong with it, and its input. */
export const FieldView = memo(function FieldView({ place }: { place: FieldPlace }) {
  const { field, path, pointer } = place;
  const { store, mayEdit, guesses } = useEditor();
  const read = useReader();
  const value = useValue(path);
  const lock = useLock(pointer);
  const { Input, isGroup } = inputs[field.format.kind];
  const isFixed =
    lock !== undefined &&
    (field.lock === "fixed" || (field.lock === "may-not-become-private" && isEmpty(value)));
  const change = useCallback((next: unknown) => store.set(path, next), [store, path]);
  return (
    <FieldFrame
      field={field}
      pointer={pointer}
      // What is fixed as a whole says so once, at its head.
      lock={lock?.pointer === pointer ? lock : undefined}
      isDisabled={!mayEdit || isFixed}
      isGroup={isGroup || !mayEdit}
      isGuess={guesses.has(pointer) && isSame(guesses.get(pointer), value)}
      beside={<Counter field={field} value={value} />}
    >
      {(control) =>
        mayEdit ? (
          <Input
            field={field}
            label={read(field.title)}
            pointer={pointer}
            value={value}
            onChange={change}
            control={control}
          />
        ) : (
          <div>
            <FieldValue field={field} value={value} name={read(field.title)} />
          </div>
        )
      }
    </FieldFrame>
  );
});

/** How much of the limit is used. */
function Counter({ field, value }: { field: OfferField; value: unknown }) {
  const texts = useTexts(fieldTexts);
  const { format } = field;
  if (format.kind === "text" || format.kind === "html") {
    const { length } = [...textOf(value)];
    return (
      <span title={texts.countLabel(length, format.maxLength)}>{texts.count(length, format.maxLength)}</span>
    );
  }
  const max =
    format.kind === "choices" || format.kind === "guids" || format.kind === "screenshots"
      ? format.max
      : undefined;
  return max === undefined ? null : <span>{texts.count(itemsOf(value).length, max)}</span>;
}
