/** Short forms after whose dot a sentence goes on, as `SpeechLanguage` says. */
export const shortForms: ReadonlySet<string> = new Set(
  'm mm mme mmes mlle mlles dr pr me mgr st ste art# al av bd bld bvd boul pl rte ch p# pp pg# cf ex n no# num# tél tel env éd fig# vol# chap# réf ref dép hab min# max# janv# févr# avr# juil# sept# oct# nov# déc# lun# mar# mer# jeu# ven# sam# dim# h# hon bte s.v.p c.-à-d c.à.d i.e n.b p.s r.-v s.a s.a.r.l s.p.r.l b.p cadre- partie- annexe- case- volet- bâtiment- tableau- catégorie- permis-'.split(
    ' ',
  ),
);

/** From January; a blank between two of one month, '' for none. Without the dot. */
export const shortMonths: readonly string[] =
  'janv jan|févr fév fevr fev|mar|avr|||juil juill||sept sep|oct|nov|déc dec'.split('|');
