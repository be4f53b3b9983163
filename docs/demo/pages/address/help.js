import { html } from '../html.js';
import { communePage } from './layout.js';

const PLACES = [
  ['Espace numérique du Perron', 'Place du Perron 3, 5990 Valmont', '081 00 00 10'],
  ['Bibliothèque de Haute-Rive', 'Rue de la Rive 12, 5993 Haute-Rive', '081 00 00 11'],
  ['CPAS de Valmont', 'Rue du Moulin 8, 5990 Valmont', '081 00 00 12'],
];

/** What a person without scripts gets from "Need help?": people, by phone and by visit. */
export function helpPage(variant) {
  const { aid } = variant.words;
  return communePage(variant, {
    path: 'help',
    title: aid.title,
    body: html`<h1>${aid.title}</h1>
      <p class="lead">${aid.lead}</p>
      <h2>${aid.call}</h2>
      <p><a class="big" href="tel:+3281000000">081 00 00 00</a></p>
      <p>${aid.callText}</p>
      <h2>${aid.visit}</h2>
      <p>${aid.visitText}</p>
      <h2>${aid.places}</h2>
      <p>${aid.placesText}</p>
      <ul class="places">
        ${PLACES.map(
          ([name, address, phone]) =>
            html`<li>
              <strong>${name}</strong><br />${address}<br />
              <a href="tel:+32${phone.replace(/\s/g, '').slice(1)}">${phone}</a>
            </li>`,
        )}
      </ul>
      <p>${aid.callFirst}</p>
      <h2>${aid.safe}</h2>
      <p>${aid.safeText}</p>
      <p><a href="${variant.base}/etape-1">${aid.back}</a></p>`,
  });
}
