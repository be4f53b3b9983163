/**
 * The manual page of docs/speech-support.md: a row for each fact, what this device does about it where the page can
 * find that out by itself, and a place for what only a person can hear. Nothing is stored or sent.
 */
import { FACTS, prime, startWatching } from './speech-check-facts.js';

const VERDICTS = ['as written', 'otherwise', 'could not try'];
const rows = new Map();
const element = (name, more = {}, ...children) => {
  const made = Object.assign(document.createElement(name), more);
  made.append(...children);
  return made;
};
const byId = (id) => document.getElementById(id);

// Before anybody presses anything.
startWatching();
document.addEventListener('click', prime, { capture: true, once: true });

for (const fact of FACTS) {
  const output = element('output');
  const note = element('input', { id: `note-${fact.id}`, autocomplete: 'off' });
  const choices = VERDICTS.map((verdict) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: `verdict-${fact.id}`, value: verdict }),
      ` ${verdict}`,
    ),
  );
  const row = element(
    'li',
    { id: `fact-${fact.id}` },
    element('h3', { textContent: `${fact.id}. ${fact.says}` }),
    element('p', { textContent: fact.how }),
  );
  if (fact.run) {
    const button = element('button', { type: 'button', textContent: `Try ${fact.id}` });
    button.addEventListener('click', () => run(fact, output));
    row.append(button);
  }
  row.append(
    output,
    element('fieldset', {}, element('legend', { textContent: 'On this device' }), ...choices),
    element('label', { htmlFor: note.id, textContent: 'What I saw or heard' }),
    note,
  );
  rows.set(fact.id, { output, note, row });
  byId('facts').append(row);
}

async function run(fact, output) {
  output.textContent = '…';
  try {
    output.textContent = await fact.run(chosen());
  } catch (error) {
    output.textContent = `failed: ${error.message}`;
  }
}

function voices() {
  return globalThis.speechSynthesis?.getVoices() ?? [];
}

function chosen() {
  return voices()[Number(byId('voice').value)];
}

function listVoices() {
  const select = byId('voice');
  const kept = select.value;
  const names = voices().map((voice, at) =>
    element('option', {
      value: String(at),
      textContent: `${voice.name} (${voice.lang}${voice.localService ? '' : ', remote'})`,
    }),
  );
  select.replaceChildren(...names);
  if (kept) select.value = kept;
}

function record() {
  const facts = FACTS.map(({ id, says }) => {
    const { output, note, row } = rows.get(id);
    const verdict = row.querySelector('input:checked')?.value;
    return { id, says, found: output.textContent, verdict, note: note.value };
  });
  return {
    device: byId('device').value,
    userAgent: navigator.userAgent,
    voices: voices().map(({ name, lang, voiceURI, localService, default: isDefault }) => ({
      ...{ name, lang, voiceURI, localService, default: isDefault },
    })),
    facts: facts.filter(({ found, verdict, note }) => found || verdict || note),
  };
}

byId('all').addEventListener('click', async () => {
  for (const fact of FACTS) if (fact.run && !fact.ears) await run(fact, rows.get(fact.id).output);
});
byId('show').addEventListener('click', () => {
  const text = JSON.stringify(record(), undefined, 2);
  byId('record').value = text;
  const save = byId('save');
  URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  save.hidden = false;
});
globalThis.speechSynthesis?.addEventListener?.('voiceschanged', listVoices);
setTimeout(listVoices, 1000);
listVoices();
