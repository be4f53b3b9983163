import type { Ranks } from './choose-voice.js';

/**
 * Names of voices that are common on computers and phones, by language: 2 is clear and natural, 1 is good, -1 is
 * dated. What is not named stands at 0. Regions are not in it: those are weighed before. Names only, put together for
 * aidant from what is commonly said of these voices, not measured by us; the idea of such a list is Readium's.
 */
export const RANKS: Readonly<Record<string, Ranks>> = {
  ar: { laila: 1, majed: 1, tarik: 1, naayf: -1 },
  de: {
    anna: 1,
    helena: 1,
    petra: 2,
    markus: 2,
    viktor: 2,
    yannick: 1,
    katja: 1,
    hedda: -1,
  },
  en: {
    ava: 2,
    evan: 2,
    jamie: 2,
    kate: 2,
    oliver: 2,
    serena: 2,
    stephanie: 2,
    zoe: 2,
    daniel: 1,
    karen: 1,
    moira: 1,
    samantha: 1,
    tessa: 1,
    george: 1,
    susan: 1,
    david: -1,
    zira: -1,
  },
  es: { jorge: 2, marisol: 2, monica: 1, mónica: 1, paulina: 1, helena: 1, laura: 1 },
  fr: {
    audrey: 2,
    aurelie: 2,
    aurélie: 2,
    amelie: 1,
    amélie: 1,
    aude: 2,
    chantal: 1,
    marie: 1,
    nicolas: 1,
    thomas: 1,
    julie: 1,
    hortense: -1,
  },
  it: { emma: 2, federica: 2, luca: 1, paola: 1, alice: 1 },
  nl: { claire: 2, xander: 1, ellen: 1 },
  pl: { ewa: 2, krzysztof: 1, zosia: 1 },
  pt: { catarina: 2, joana: 1, luciana: 1 },
  ro: { ioana: 1 },
  tr: { cem: 1, yelda: 1 },
  uk: { lesya: 1 },
};
