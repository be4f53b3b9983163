import { phoneForms, type PhoneForms } from '../phone.js';

export interface PlaceNumber extends PhoneForms {
  /** A short or special number: from another country it rings nobody, or somebody else. */
  readonly onlyIn: string | undefined;
}

/**
 * The number of a place as the person can call it from where they are: from across a border with its country in
 * front, and a short one only with the word that it works over there.
 *
 * @param there the country of the place
 * @param here where the person is
 */
export function placeNumber(
  number: string,
  there: string | undefined,
  here: string | undefined,
): PlaceNumber {
  const forms = phoneForms(number, there);
  if (there === undefined || here === undefined || there === here) {
    return { ...forms, onlyIn: undefined };
  }
  const dialled = forms.href.slice('tel:'.length);
  if (!dialled.startsWith('+')) return { ...forms, onlyIn: there };
  return { ...phoneForms(dialled, here), onlyIn: undefined };
}
