import { ImageDrop } from "./image-drop.tsx";
import { formatOf, textOf, type InputProps } from "./input-props.ts";
import { useLock } from "./use-lock.ts";

/** A logo or the hero. */
export function ImageInput({ field, label, pointer, value, onChange, control }: InputProps) {
  const { width, height } = formatOf(field, "image");
  const mayRemove = useLock(pointer) === undefined;
  return (
    <ImageDrop
      label={label}
      link={textOf(value)}
      width={width}
      height={height}
      isDisabled={control.disabled}
      describedBy={control["aria-describedby"]}
      onChange={onChange}
      onRemove={mayRemove ? () => onChange(undefined) : undefined}
    />
  );
}
