import { phoneForms, type PhoneForms } from '../phone.js';

export interface PlaceNumber extends PhoneForms {
  /** A short or special number: from another country it rings nobody, or somebody else. */
  readonly onlyIn: string | undefined;
  /** For whoever calls it in its own country; undefined for an ordinary call, and where the plan leaves it open. */
  readonly cost: 'free' | 'paid' | undefined;
}

interface Plan {
  readonly country: string;
  /** Shorter than any line of a house; they have no zero in front. */
  readonly short: RegExp;
  readonly free: RegExp;
  readonly paid: RegExp;
}

/** What the plans of numbers (Arcep, BIPT) say of whole ranges, by the code of the country. */
const PLANS: Readonly<Record<string, Plan>> = {
  '33': {
    country: 'FR',
    short: /^(?:1\d{1,2}|10\d\d|11[68]\d{3}|3\d{3})$/,
    free: /^(?:080[0-5]\d{6}|3[01]\d\d|1[578]|11[24-9]|19[16]|116\d{3})$/,
    paid: /^(?:08[129]\d{7}|118\d{3})$/,
  },
  '32': {
    country: 'BE',
    short: /^(?:1\d{2,3}|116\d{3})$/,
    free: /^(?:0800\d{5}|10[0-8]|11[02]|116\d{3})$/,
    paid: /^(?:0(?:70|90)\d{6}|1[23]\d\d)$/,
  },
};

/**
 * The number of a place as the person can call it from where they are: from across a border with its country in
 * front, and a short or special one, however it is written, only with the word that it works over there.
 *
 * @param there the country of the place
 * @param here where the person is
 */
export function placeNumber(
  number: string,
  there: string | undefined,
  here: string | undefined,
): PlaceNumber {
  const { written, country } = atHome(number, there);
  const plan = Object.values(PLANS).find((one) => one.country === country);
  const digits = written.replace(/\D/g, '');
  const cost = plan?.free.test(digits) ? 'free' : plan?.paid.test(digits) ? 'paid' : undefined;
  const forms = phoneForms(written, country);
  if (country === undefined || here === undefined || country === here) {
    return { ...forms, onlyIn: undefined, cost };
  }
  const dialled = forms.href.slice('tel:'.length);
  if (!dialled.startsWith('+')) return { ...forms, onlyIn: country, cost };
  return { ...phoneForms(dialled, here), onlyIn: undefined, cost };
}

/** A number with the code of a country as that country dials it: lists write `+33 3949` and `+32 (0)78…` too. */
function atHome(
  number: string,
  there: string | undefined,
): { readonly written: string; readonly country: string | undefined } {
  const plain = number.replace(/[^\d+]/g, '').replace(/^00(?=\d{6})/, '+');
  const [, code = '', rest = ''] = /^\+(3[23])0?(\d+)$/.exec(plain) ?? [];
  const plan = PLANS[code];
  if (!plan) return { written: number, country: there };
  return { written: plan.short.test(rest) ? rest : `0${rest}`, country: plan.country };
}
