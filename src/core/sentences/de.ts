/** Short forms after whose dot a sentence goes on, as `SpeechLanguage` says. */
export const shortForms: ReadonlySet<string> = new Set(
  'z.b z bzw ca dr prof hr hrn fr nr nrn str tel evtl ggf inkl exkl u.a d.h i.d.r u.u o.g z.t z.hd vgl sog zzgl gem abs# art# kap# abb# anl# bd# bspw st s# max# min# mind jan# feb# mär# apr# jun# jul# aug# sep# sept# okt# nov# dez# geb zi# mo# di# mi# do# sa# so# teil- anlage- feld- abschnitt- tabelle- klasse-'.split(
    ' ',
  ),
);

/** From January; a blank between two of one month, '' for none. Without the dot. */
export const shortMonths: readonly string[] =
  'Jan Jän|Feb Febr|Mär|Apr||Jun|Jul|Aug|Sep Sept|Okt|Nov|Dez'.split('|');
