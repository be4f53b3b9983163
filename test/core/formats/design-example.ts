/** The examples of the format's description, word for word: what it shows must be read without a word. */
export const procedure = `{ "$schema": "../schema/procedure.json", "format": 1,
  "id": "adresse", "version": 3, "checked": "2026-11-01", "keeps": "nothing", "session": 20,
  "title": { "fr": "Déclarer un changement d'adresse", "fr-simple": "Je change d'adresse", "nl": "Adreswijziging melden" },
  "minutes": 10,
  "bring": [ { "text": { "fr": "Votre carte d'identité" }, "picture": "id-card" } ],
  "steps": [
    { "id": "naissance", "page": "/adresse/etape-1",
      "find": [ { "id": "birth" }, { "role": "textbox", "name": { "fr": "Date de naissance", "nl": "Geboortedatum" } } ],
      "title": { "fr": "Votre date de naissance" },
      "text":  { "fr": "Écrivez le jour, puis le mois, puis l'année.", "fr-simple": "Écrivez votre date de naissance." },
      "example": { "fr": "31 12 1980" }, "picture": "calendar", "audio": { "fr": "audio/naissance.mp3" },
      "media": [ { "src": "media/n.mp4", "captions": { "fr": "media/n.fr.vtt" }, "kb": 900 }, { "src": "media/n-sfb.mp4", "sign": "sfb", "kb": 1400 } ],
      "helper": { "fr": "Montrez la date sur la carte. Laissez la personne écrire." },
      "done": "valid",
      "errors": { "missing": { "fr": "Écrivez votre date de naissance." }, "format": { "find": { "css": "#birth-error" }, "text": { "fr": "Il manque le mois. Écrivez par exemple 12." } } } },
    { "id": "avec", "ask": { "fr": "Vous déménagez avec quelqu'un ?" },
      "choices": [ { "id": "oui", "text": { "fr": "Oui" } }, { "id": "non", "text": { "fr": "Non" }, "go": "signer" } ] },
    { "id": "conjoint", "if": { "avec": "oui" }, "optional": true, "find": "Nom du conjoint", "text": "Écrivez son nom." },
    { "id": "signer", "away": { "to": "itsme", "text": { "fr": "Vous allez sur itsme. C'est normal. Vous reviendrez ici." } }, "find": { "role": "link", "name": "Signer avec itsme" } },
    { "id": "envoyer", "page": "/adresse/etape-3", "find": { "role": "button", "name": { "fr": "Envoyer" } },
      "effect": "sends", "done": { "page": "/adresse/merci" }, "text": { "fr": "Ce bouton envoie votre demande." } } ],
  "end": { "find": { "css": ".reference" }, "text": { "fr": "C'est envoyé. Notez ce numéro." }, "next": [ { "fr": "Vous recevez une lettre dans 10 jours." } ], "keep": { "fr": "Prenez cet écran en photo." } } }`;

export const site = `{ "format": 1, "id": "valmont", "code": "VALMONT", "name": { "fr": "Commune de Valmont" }, "country": "BE", "timeZone": "Europe/Brussels",
  "profile": "public", "locales": ["fr", "nl", "de", "en"], "storage": "tab",
  "procedures": ["procedures/adresse.json"], "texts": ["texts/adresse.json"], "glossary": ["glossary/fr.json"], "places": "places.json",
  "brand": { "accent": { "light": "#0b4f8a", "dark": "#9cc9f5" } },
  "channels": [ { "kind": "phone", "number": "+3281000000", "cost": "free", "hours": "Mo-Fr 09:00-17:00", "languages": ["fr", "nl"] },
                { "kind": "callback", "endpoint": "/api/callback", "key": { "kid": "2026-1", "kty": "EC", "crv": "P-256", "x": "…", "y": "…" } } ],
  "stop": { "numbers": [ { "country": "BE", "label": { "fr": "Card Stop" }, "number": "078170170", "checked": "2026-11-01" } ] } }`;

export const texts = `{ "format": 1, "lang": "fr", "blocks": [ { "page": "/adresse/*", "find": { "id": "intro" }, "source": "9f2c000000000000", "simple": "Vous changez d'adresse ? Dites-le ici.",
  "by": { "method": "human", "who": "Service communication", "on": "2026-10-01" } } ] }`;

export const glossary = `{ "format": 1, "lang": "fr", "terms": [ { "id": "ayant-droit", "term": "ayant droit", "forms": ["ayants droits"], "simple": "Personne qui a droit à une aide.",
  "example": "…", "picture": "family", "official": { "text": "…", "url": "https://example.be" }, "scope": "main" } ] }`;

export const places = `{ "format": 1, "source": "…", "licence": "…", "updated": "2026-10-01", "places": [ { "id": "epn", "name": "EPN de Valmont", "country": "BE", "postcode": "5000", "city": "Valmont", "address": "Place 1", "lat": 50.467, "lon": 4.871, "phone": "081 00 00 00",
  "hours": "Mo-Fr 09:00-17:00", "cost": "free", "services": ["equipment"], "access": ["step-free"], "support": [], "languages": ["fr"], "updated": "2026-10-01" } ] }`;

export const postcodes = `{ "format": 1, "country": "BE", "source": "…", "licence": "…", "updated": "2026-10-01", "points": { "5000": [50.467, 4.871], "5990": [50.30, 4.90] } }`;

export const recording = `{ "format": 1, "words": [ { "text": "Écrivez", "start": 0.1, "end": 0.6 }, { "text": "le", "start": 0.6 }, { "text": "jour", "start": 0.75, "end": 1.1 } ] }`;
