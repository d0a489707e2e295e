import type { StoredProductPage } from "#product-page/stored-product-page.ts";
import type { Json } from "../json-column.ts";

export interface ProductPageTable {
  submission_id: string;
  page: Json<StoredProductPage>;
  title: string;
  summary: string;
  categories: string[];
  search_vector: string;
  created_at: Date;
}
