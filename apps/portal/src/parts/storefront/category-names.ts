import { categories } from "@slipway/contracts/offer-fields";
import { useReader } from "#texts/use-texts.ts";

/** Titles of categories; one that the list does not know is shown as it is. */
export function useCategoryName(): (value: string) => string {
  const read = useReader();
  return (value) => {
    const category = categories.find((each) => each.value === value);
    return category === undefined ? value : read(category.title);
  };
}
