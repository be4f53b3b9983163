/** Short forms after whose dot a sentence goes on, as `SpeechLanguage` says. */
export const shortForms: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof st ave rd no# nos# fig# vs e.g i.e p# pp# art# ch# para# sec# ext# tel approx jan# feb# mar# apr# jun# jul# aug# sep# sept# oct# nov# dec# dept ref# incl excl ltd mon# tue# tues# wed# thu# thurs# fri# sat# sun# part- box- section- annex- appendix- table- category- schedule-'.split(
    ' ',
  ),
);

/** From January; a blank between two of one month, '' for none. Without the dot. */
export const shortMonths: readonly string[] =
  'Jan|Feb|Mar|Apr||Jun|Jul|Aug|Sep Sept|Oct|Nov|Dec'.split('|');
