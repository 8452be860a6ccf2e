/**
 * The shape that a translation of an Indonesian catalog must have: the same keys, and for each plural key `x_other`
 * also `x_one`, which Indonesian does not have. A missing or surplus key is a type error.
 */
export type Translated<T> = {
  [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
} & {
  [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` : never]: string;
};
