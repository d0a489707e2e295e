export { remember } from "@slipway/template-language";
