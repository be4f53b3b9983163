import { html, nothing, type TemplateResult } from 'lit';
import { languagesOf, speaking } from '../../core/help/channels.js';
import { primary } from '../../core/formats/text.js';
import type { Ending, Need, Offer, Question } from '../../core/help/orientation.js';
import { hasOthers, renderBest, renderHandover, renderNever, renderOthers } from './contact.js';
import {
  channelsFor,
  languageName,
  ownName,
  renderRow,
  said,
  saidText,
  type HelpView,
} from './view.js';

/** What the questions and their endings ask of the window. */
export interface AskActs {
  answer(question: string, id: string): void;
  visit(need: Need): void;
  card(): void;
  toStep(): void;
  read(): void;
  simple(): void;
  /** The interface itself, in another language. */
  locale(tag: string): void;
}

/** The screen of somebody whose language is not on the list. */
export const OTHER = 'other';

export function renderQuestion(
  view: HelpView,
  id: string,
  { answers }: Question,
  acts: AskActs,
): TemplateResult {
  return html`<div class="stack">
    ${answers
      // What has no words yet is no answer yet.
      .filter(({ text }) => saidText(view, text) !== '')
      .map((answer) =>
        renderRow({
          picture: answer.picture,
          words: said(view, answer.text),
          onClick: () => acts.answer(id, answer.id),
        }),
      )}
  </div>`;
}

export function renderEnding(
  view: HelpView,
  { say, offers }: Ending,
  acts: AskActs,
): TemplateResult {
  return html`${say ? html`<p>${said(view, say, true)}</p>` : nothing}
    <div class="offers">${offers.map((offer) => renderOffer(view, offer, acts))}</div>`;
}

function renderOffer(view: HelpView, offer: Offer, acts: AskActs): unknown {
  const { site, store, i18n } = view.session;
  const { t } = i18n;
  switch (offer.kind) {
    case 'person':
      return renderPerson(view, false);
    case 'language':
      return renderLanguages(view);
    case 'visit':
      // A site without places would lead to an empty list; the next offer takes this one's place.
      if (site.places === undefined) return nothing;
      return renderRow({
        picture: 'map-pin',
        words: t(offer.need === 'language' ? 'ask.need.nearLanguage' : `help.visit.${offer.need}`),
        onClick: () => acts.visit(offer.need),
      });
    case 'card':
      if (!view.session.windows?.has('card')) return nothing;
      return renderRow({ picture: 'camera', words: t('help.offer.card'), onClick: acts.card });
    case 'guide':
      // Only where there is a step to go back to.
      if (store.getState().guide?.status !== 'running') return nothing;
      return renderRow({ picture: 'guide', words: t('help.offer.guide'), onClick: acts.toStep });
    case 'read':
      return renderRow({ picture: 'read', words: t('app.read'), onClick: acts.read });
    case 'simple':
      return renderRow({ picture: 'simple', words: t('app.simple'), onClick: acts.simple });
  }
}

/** The best way and what to say; `all`: every other way under it, else a press away. */
export function renderPerson(view: HelpView, all: boolean): TemplateResult {
  return html`<div class="person">
    ${renderBest(view)} ${renderHandover(view, view.where)} ${renderNever(view)}
    ${
      all
        ? renderOthers(view)
        : hasOthers(view)
          ? renderRow({
              picture: 'list',
              words: view.session.i18n.t('help.ways'),
              onClick: () => view.go('person'),
            })
          : nothing
    }
  </div>`;
}

/** The languages somebody answers in, and those this help speaks, each by its own name. */
function renderLanguages(view: HelpView): TemplateResult {
  const { i18n, site } = view.session;
  const tags = [...new Set([...languagesOf(site), ...i18n.locales])].filter(
    (tag) => tag !== primary(i18n.locale),
  );
  return html`<h3 data-say>${i18n.t('ask.which')}</h3>
    ${tags.map((tag) =>
      renderRow({
        picture: 'globe',
        words: ownName(tag),
        lang: tag,
        onClick: () => view.go(`speaks:${tag}`),
      }),
    )}
    ${renderRow({
      picture: 'question-person',
      words: i18n.t('ask.another'),
      onClick: () => view.go(`speaks:${OTHER}`),
    })}`;
}

export function speaksTitle(view: HelpView, tag: string): string {
  const { t } = view.session.i18n;
  if (tag === OTHER) return t('ask.another');
  return t('ask.inLanguage', { language: languageName(view, tag) });
}

/** Who speaks a language; where nobody does, how to be helped all the same. */
export function renderSpeaks(view: HelpView, tag: string, acts: AskActs): TemplateResult {
  const { i18n, site } = view.session;
  const mine = tag === OTHER ? [] : speaking(channelsFor(view), tag);
  const places =
    site.places === undefined
      ? nothing
      : renderRow({
          picture: 'map-pin',
          words: i18n.t('ask.need.nearLanguage'),
          onClick: () => acts.visit('language'),
        });
  const ours =
    i18n.locales.includes(tag) && tag !== i18n.locale
      ? renderRow({
          picture: 'globe',
          words: i18n.t('ask.show', { language: languageName(view, tag) }),
          onClick: () => acts.locale(tag),
        })
      : nothing;
  if (mine.length > 0) {
    return html`<div class="person">
      ${renderBest(view, mine)} ${renderNever(view)} ${renderOthers(view, mine)} ${ours} ${places}
    </div>`;
  }
  // Nobody speaks it: then all are as near, and the usual order is the best.
  const channels = channelsFor({ ...view, speaks: undefined });
  return html`<div class="person">
    ${tag === OTHER ? nothing : html`<p data-say>${i18n.t('ask.noLine')}</p>`}
    <p class="strong" data-say>${i18n.t('help.speaksOther')}</p>
    ${ours} ${places} ${renderBest(view, channels)} ${renderNever(view)}
    ${
      channels.length > 1
        ? renderRow({
            picture: 'list',
            words: i18n.t('help.ways'),
            onClick: () => view.go('person'),
          })
        : nothing
    }
  </div>`;
}
