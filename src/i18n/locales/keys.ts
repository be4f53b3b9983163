/** Types made from a file of English words: the shape of the other languages, and the keys that `t` takes. */

/** The same shape with any words. */
export type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };

/** `guide.progress`, `guide.minutes`… as an interface to merge into `MessageKeys`. */
export type KeysOf<T> = { readonly [K in Join<T>]: true };

type Join<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? Plain<`${P}${K}`> : Join<T[K], `${P}${K}.`>;
}[keyof T & string];

/** `steps_one` and `steps_other` are asked for as `steps`. */
type Plain<K extends string> =
  K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K;
