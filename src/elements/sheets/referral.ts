/** The sheet with which somebody is sent on: printed empty, filled in by hand. What is written there never meets us. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../core/formats/places.js';
import type { Procedure } from '../../core/formats/procedure.js';
import { hoursInWords } from '../../core/help/hours-words.js';
import type { MessageKey } from '../../core/ports.js';
import { phoneForms } from '../../core/phone.js';
import type { Session } from '../../core/session.js';
import { authored, box, contacts, head, line } from './parts.js';

const HELPS = ['computer', 'one', 'group', 'forms', 'reading', 'language'] as const;

/** @param place where the person is sent; undefined is the organisation of the site. */
export function referral(
  session: Session,
  {
    place,
    procedure,
  }: { readonly place: Place | undefined; readonly procedure: Procedure | undefined },
): TemplateResult {
  const { i18n } = session;
  const { t } = i18n;
  return html`${head(session, t('sheets.referral'))}
    <p class="careful" data-say><b>${t('sheets.noCodes')}</b></p>
    <section>
      <h4 data-say>${t('sheets.sentTo')}</h4>
      ${
        place
          ? placeLines(session, place)
          : html`<p><b>${authored(session, session.site.name)}</b></p>
              ${contacts(session)}`
      }
    </section>
    <section class="two">
      <h4 data-say>${t('sheets.sentBy')}</h4>
      ${line(t('sheets.service'))} ${line(t('sheets.yourName'))} ${line(t('sheets.phone'))}
      ${line(t('sheets.date'))}
    </section>
    <section class="two">
      <h4 data-say>${t('sheets.person')}</h4>
      ${line(t('sheets.name'))} ${line(t('sheets.personPhone'))}
      <p data-say>${t('sheets.language')}</p>
      <ul class="boxes">
        ${languages(session).map((name) => box(name))} ${box(t('sheets.other'))}
      </ul>
    </section>
    <section>
      <h4 data-say>${t('sheets.wants')}</h4>
      ${procedure ? html`<p class="what">${authored(session, procedure.title)}</p>` : nothing}
      ${line(procedure ? t('sheets.atStep') : '')}
    </section>
    <section>
      <h4 data-say>${t('sheets.helps')}</h4>
      <ul class="boxes">
        ${HELPS.map((name) => box(t(`sheets.helping.${name}` as MessageKey)))}
      </ul>
    </section>
    ${bringList(session, place, procedure)}
    <section class="agrees">
      <ul class="boxes wide">
        ${box(t('sheets.agrees'))}
      </ul>
      ${line(t('sheets.signature'))}
    </section>`;
}

function bringList(
  session: Session,
  place: Place | undefined,
  procedure: Procedure | undefined,
): TemplateResult | typeof nothing {
  const bring = [...(place?.bring ?? []), ...(procedure?.bring ?? []).map(({ text }) => text)];
  if (bring.length === 0) return nothing;
  return html`<section>
    <h4 data-say>${session.i18n.t('help.card.bring')}</h4>
    <ul class="boxes">
      ${bring.map((text) => box(authored(session, text)))}
    </ul>
  </section>`;
}

function placeLines(session: Session, place: Place): TemplateResult {
  const { i18n, site } = session;
  const { name, address, postcode, city, phone, email, hours, country = site.country } = place;
  const town = [postcode, city].filter((part) => part !== undefined).join(' ');
  const street = [address, town].filter((part) => part !== undefined && part !== '').join(', ');
  const lines = [
    street,
    phone === undefined ? '' : phoneForms(phone, country).display,
    email ?? '',
    ...hoursInWords(hours, i18n),
  ].filter((part) => part !== '');
  return html`<p data-say><b>${name}</b></p>
    ${lines.map((words) => html`<p data-say>${words}</p>`)}`;
}

/** The site's languages by their own names. */
function languages({ site, i18n }: Session): string[] {
  return (site.locales ?? i18n.locales).map((tag) => {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
    return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
  });
}
