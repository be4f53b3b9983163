/** Words by which a person binds themselves: never shown in other words alone. No DOM of its own: it asks what it is given. */

/** What is asked of an element of the page. */
export interface Asked<E> {
  readonly id: string;
  readonly parentElement: E | null;
  /** The control of a `label`. */
  readonly control?: E | null;
  closest(selectors: string): E | null;
  matches(selectors: string): boolean;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

/** By these one agrees; that they must be ticked says so already. */
const BOXES = 'input[type="checkbox"], [role="checkbox"], [role="switch"]';

/** These bind by their words only: most choices and groups that must be answered are plain questions. */
const CHOICES =
  'input[type="radio"], [role="radio"], fieldset, [role="group"], [role="radiogroup"]';

/** What holds its own words. */
const HOLDERS =
  'button, [role="button"], legend, [role="checkbox"], [role="switch"], [role="radio"]';

/** Words by which people agree to something, in the four languages of the interface. */
const CONSENT = [
  /\bj.?(accepte|autorise|atteste)|je (consens|certifie|d[ée]clare|confirme|signe|reconnais|soussign|m.?engage)|je suis (bien )?d.?accord|mon accord|bon pour accord|consentement|j.?ai (bien )?(lu|pris connaissance)|lue?s? et approuv|conditions g[ée]n[ée]rales|sur l.?honneur/,
  /\bik (aanvaard|accepteer|verklaar|bevestig|machtig|onderteken|erken)|\bik ga .*akkoord|\bik stem .*\b(in|toe)\b|\bik ben het .*eens|\bik heb .*gelezen|gelezen en goedgekeurd|voor akkoord|toestemming|algemene voorwaarden|op (mijn )?(erewoord|eer)/,
  /stimme .*zu\b|akzeptiere|willige .*ein\b|einwilligung|einverstanden|best[äa]tige|\bich (erkl[äa]re|versichere|unterschreibe|unterzeichne)|\bich habe .*gelesen|gelesen und (genehmigt|akzeptiert|verstanden)|gesch[äa]ftsbedingungen|zur kenntnis genommen/,
  /\bi (agree|accept|consent|certify|declare|confirm|authori[sz]e|acknowledge|sign)|\bconsent\b|terms (and|&) conditions|have read|read and approved/,
];

/** True for a box that binds the person: it must be ticked, or its words say so; a button only by its words. */
export function isConsent(box: { readonly required: boolean; readonly text: string }): boolean {
  const text = box.text.toLowerCase();
  return box.required || CONSENT.some((words) => words.test(text));
}

/**
 * Whether these words are some by which the person agrees: of a box or a choice, of what names or describes one, of a
 * button, of a question.
 *
 * @param root where the ids around `host` are looked up.
 * @param textOf the words of the page, without simple ones.
 */
export function bindsPerson<E extends Asked<E>>(
  host: E,
  root: { querySelectorAll(selectors: string): Iterable<E> },
  textOf: (element: E) => string,
): boolean {
  const binds = (box: E, words: E): boolean =>
    isConsent({ required: isBox(box) && mustTick(box), text: textOf(words) });
  const holder = host.closest(HOLDERS);
  if (holder && binds(holder, holder)) return true;
  const label = host.closest('label');
  const control = label?.control;
  if (label && control?.matches(`${BOXES}, ${CHOICES}`) && binds(control, label)) return true;
  const named = [
    ...root.querySelectorAll(`:is(${BOXES}, ${CHOICES}):is([aria-labelledby], [aria-describedby])`),
  ];
  if (named.length === 0) return false;
  for (let at: E | null = host; at; at = at.parentElement) {
    const words: E = at;
    if (words.id !== '' && named.some((box) => names(box, words.id) && binds(box, label ?? words)))
      return true;
  }
  return false;
}

function isBox(element: { matches(selectors: string): boolean }): boolean {
  return element.matches(BOXES);
}

function mustTick(box: Pick<Asked<unknown>, 'getAttribute' | 'hasAttribute'>): boolean {
  return box.hasAttribute('required') || box.getAttribute('aria-required') === 'true';
}

/** The box takes its name or its description from the element with this id. */
function names(box: Pick<Asked<unknown>, 'getAttribute'>, id: string): boolean {
  return ['aria-labelledby', 'aria-describedby'].some((name) =>
    box.getAttribute(name)?.split(/\s+/).includes(id),
  );
}
