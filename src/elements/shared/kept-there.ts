import type { Session } from '../../core/session.js';

/**
 * How long the organisation keeps a request, in the words of the group `callback`; undefined where the site does not
 * say.
 */
export function keptThere({ i18n, site }: Session): string | undefined {
  const channel = site.channels.find(({ kind }) => kind === 'callback');
  if (channel?.kind !== 'callback' || channel.keepDays === undefined) return undefined;
  const unit = new Intl.NumberFormat(i18n.locale, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  });
  return i18n.t('callback.keptThere', {
    name: i18n.pick(site.name).value,
    days: unit.format(channel.keepDays),
  });
}
