import { helpChannels } from '../../core/help/channels.js';
import { capital, dayInWords, shortHours } from '../../core/help/hours-words.js';
import type { RequestSlot, RequestWay } from '../../core/help/request.js';
import { phoneForms } from '../../core/phone.js';
import type { Session } from '../../core/session.js';

/** Whom to call, with hours and price as ` (Mo-Fr 9-17, free)`; undefined where the site gives no number. */
export function callLine(
  session: Session,
): { href: string; display: string; more: string } | undefined {
  const { site, i18n } = session;
  const best = helpChannels(site, { locale: i18n.locale }, undefined).find(
    ({ kind }) => kind === 'phone',
  )?.channel;
  if (best?.kind !== 'phone') return undefined;
  const cost =
    best.cost === 'free' || best.cost === 'paid'
      ? i18n.t(`help.cost.${best.cost}`).toLocaleLowerCase(i18n.locale)
      : best.cost === undefined
        ? undefined
        : i18n.pick(best.cost).value;
  const more = [shortHours(best.hours, i18n), cost].filter((part) => part !== undefined);
  return {
    ...phoneForms(best.number, site.country),
    more: more.length === 0 ? '' : ` (${more.join(', ')})`,
  };
}

/**
 * When one is answered: "As soon as possible", "Tuesday 24 November, in the morning". In the words of the group
 * `callback`.
 */
export function slotInWords({ i18n }: Session, slot: RequestSlot, way: RequestWay): string {
  if (slot === 'soon') return i18n.t(`callback.soon.${way}`);
  const day = capital(dayInWords(slot.day, i18n.locale), i18n.locale);
  return i18n.t(`callback.slot.${slot.part}`, { day });
}
