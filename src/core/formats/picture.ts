import * as v from 'valibot';
import { PICTURE_NAMES } from './picture-names.js';

/** A name of the closed list, or a picture of the site itself, which is known by its `/`. */
export const picture = v.pipe(
  v.union([
    v.picklist(PICTURE_NAMES),
    v.pipe(v.string(), v.regex(/^(https?:\/\/|[^:]*\/)[^:]*$/, 'a path with a /')),
  ]),
  v.description(
    'a picture of the list in docs/pictures.md, or a path with a / such as img/card.png',
  ),
);
