/** What to write in a control, in sentences of ours, worked out from what the page asks of it. Never from its value. */
import type { Advice } from '../core/ports.js';
import { isCheckbox, isRadio, resolve } from './control-members.js';
import { languageAt } from './language.js';

/** Longer limits than this are there for a database, and tell a person nothing. */
const TELLING_LENGTH = 30;

const DIGITS = /^\^?(?:\\d|\[0-9\])(?:\{(\d+)\}|[+*])?\$?$/;

/** What helps before anything is written: nothing for a list, which shows its answers. */
export function adviceBefore(node: unknown): readonly Advice[] {
  const { fields = [] } = resolve(node) ?? {};
  const [field] = fields;
  if (!field || fields.some(isRadio)) return [];
  if (fields.some(isCheckbox)) return fields.length > 1 ? [{ key: 'fields.several' }] : [];
  if (fields.length > 1 || field.localName === 'select') return [];
  return ofField(field as HTMLInputElement);
}

/** What helps when it is not right: how to mend it. */
export function adviceAfter(node: unknown): readonly Advice[] {
  const resolved = resolve(node);
  if (!resolved) return [];
  const { fields } = resolved;
  const wrong = fields.filter(
    (field) => (field as Partial<HTMLInputElement>).validity?.valid === false,
  );
  const field = (wrong[0] ?? fields[0]) as HTMLInputElement | undefined;
  if (!field) return [];
  if (fields.some(isRadio) || field.localName === 'select') return [{ key: 'fields.choose' }];
  if (fields.some(isCheckbox))
    return [{ key: fields.length > 1 ? 'fields.choose' : 'fields.tick' }];
  // Which of several boxes is meant, nobody says: what one of them asks for may be wrong of another.
  if (fields.length > 1 && wrong.length === 0) return [];
  const { validity } = field;
  if (validity?.tooLong) return [length('fields.longest', field.maxLength)];
  if (validity?.tooShort) return [length('fields.shortest', field.minLength)];
  if (validity?.stepMismatch && field.type === 'number') {
    return Number.isInteger(Number(field.step || 1)) && !validity.rangeUnderflow
      ? [{ key: 'fields.whole' }]
      : [];
  }
  return ofField(field);
}

function ofField(field: HTMLInputElement): readonly Advice[] {
  switch (field.localName === 'input' ? field.type : '') {
    case 'email':
      return [{ key: 'fields.email' }];
    case 'url':
      return [{ key: 'fields.url', values: { example: 'https://example.org' } }];
    case 'number':
      return [ofNumber(field)];
    case 'date':
      return [ofDate(field)];
    case 'file':
      return ofFile(field);
    case 'range':
    case 'color':
    case 'checkbox':
    case 'radio':
    case 'time':
    case 'month':
    case 'week':
    case 'datetime-local':
      return [];
    default:
      return ofText(field);
  }
}

function ofText(field: HTMLInputElement): readonly Advice[] {
  const tokens = field.getAttribute('autocomplete') ?? '';
  const mode = field.inputMode;
  if (/\bemail\b/.test(tokens) || mode === 'email') return [{ key: 'fields.email' }];
  const count = DIGITS.exec(field.getAttribute('pattern') ?? '');
  if (count?.[1] !== undefined)
    return [{ key: 'fields.digitCount', values: { number: Number(count[1]) } }];
  if (count || mode === 'numeric') return [{ key: 'fields.digits' }];
  if (field.type === 'tel' || /\btel\b/.test(tokens) || mode === 'tel')
    return [{ key: 'fields.tel' }];
  const { minLength = -1, maxLength = -1 } = field;
  if (minLength > 1 && field.type !== 'password') return [length('fields.shortest', minLength)];
  const tells = maxLength > 1 && maxLength <= TELLING_LENGTH && field.type !== 'password';
  return tells ? [length('fields.longest', maxLength)] : [];
}

function length(key: 'fields.longest' | 'fields.shortest', number: number): Advice {
  return { key, values: { number } };
}

function ofNumber({ min, max }: HTMLInputElement): Advice {
  if (min !== '' && max !== '') return { key: 'fields.between', values: { min, max } };
  if (min !== '' && Number(min) !== 0) return { key: 'fields.least', values: { min } };
  return max === '' ? { key: 'fields.number' } : { key: 'fields.most', values: { max } };
}

/** Dates as the page's language writes them. */
function ofDate(field: HTMLInputElement): Advice {
  const written = (date: string): string => {
    const at = new Date(date);
    const options = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;
    try {
      return new Intl.DateTimeFormat(languageAt(field), options).format(at);
    } catch {
      return date;
    }
  };
  const { min, max } = field;
  const limits = { min: min && written(min), max: max && written(max) };
  if (min !== '' && max !== '') return { key: 'fields.dateBetween', values: limits };
  if (min !== '') return { key: 'fields.dateLeast', values: limits };
  if (max !== '') return { key: 'fields.dateMost', values: limits };
  return { key: 'fields.date', values: { example: written('1980-12-31') } };
}

/** `accept` in words. A photo or a PDF are what people have; other kinds are named as the page does. */
function ofFile({ accept, multiple }: HTMLInputElement): readonly Advice[] {
  const kinds = accept
    .toLowerCase()
    .split(',')
    .map((kind) => kind.trim())
    .filter(Boolean);
  const isPhoto = (kind: string): boolean =>
    /^image\/|^\.(jpe?g|png|gif|heic|heif|webp|tiff?|bmp)$/.test(kind);
  const isPdf = (kind: string): boolean => /pdf$/.test(kind);
  const rest = kinds.filter((kind) => !isPhoto(kind) && !isPdf(kind));
  const names = [...new Set(kinds.map((kind) => kind.replace(/^.*[./]/, '').toUpperCase()))];
  const more: readonly Advice[] = multiple ? [{ key: 'fields.several' }] : [];
  if (kinds.length === 0 || kinds.some((kind) => kind.includes('*/*')))
    return [{ key: 'fields.file' }, ...more];
  if (rest.length > 0)
    return [{ key: 'fields.fileOf', values: { kinds: names.join(', ') } }, ...more];
  const key = kinds.every(isPdf)
    ? 'fields.pdf'
    : kinds.every(isPhoto)
      ? 'fields.photo'
      : 'fields.photoOrPdf';
  return [{ key }, ...more];
}
