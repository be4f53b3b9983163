/**
 * The published pictures: a closed list, so that each one has a meaning that was written down (docs/pictures.md)
 * and can be tried with people. A site's own picture is a path with a `/`.
 */
export const PICTURE_NAMES = [
  // The four kinds of help.
  'guide',
  'read',
  'simple',
  'ask',
  // People.
  'person',
  'two-people',
  'family',
  'helper',
  'question-person',
  'birth',
  'wheelchair',
  // Places.
  'home',
  'building',
  'town-hall',
  'bank',
  'hospital',
  'school',
  'work',
  // Papers.
  'id-card',
  'letter',
  'envelope',
  'document',
  'attach',
  'receipt',
  'list',
  'checklist',
  'book',
  // Acts.
  'pen',
  'signature',
  'press',
  'upload',
  'download',
  'send',
  'print',
  'camera',
  'search',
  'trash',
  'check',
  'stop',
  'warning',
  // Money.
  'money',
  'euro',
  'card',
  // Time.
  'calendar',
  'clock',
  'wait',
  // Devices.
  'phone',
  'smartphone',
  'computer',
  'wifi',
  'qr',
  // Safety.
  'key',
  'lock',
  'shield',
  'look-away',
  // Senses.
  'ear',
  'glasses',
  'speaker',
  // Travel and life.
  'map-pin',
  'bus',
  'car',
  'move',
  'electricity',
  'heart',
  'medicine',
  'globe',
] as const;

export type PictureName = (typeof PICTURE_NAMES)[number];

export function isPictureName(name: string): name is PictureName {
  return (PICTURE_NAMES as readonly string[]).includes(name);
}
