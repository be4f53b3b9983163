/** Short forms after whose dot a sentence goes on, as `SpeechLanguage` says. */
export const shortForms: ReadonlySet<string> = new Set(
  'dhr mevr mw dr drs ir ing mr prof st art# artt# lid# blz bijv bv bvb d.w.z dwz d.m.v a.u.b aub e.a e.d i.p.v i.o.m i.v.m m.a.w m.b.t m.b.v m.u.v n.a.v o.a o.b.v t.a.v t.n.v t.o.v z.s.m w.o nr nrs tel str ca evt ev incl excl resp vnl min# max# p# pag# hfst# afb# ref# jan# feb# mrt# apr# jun# jul# aug# sep# sept# okt# nov# dec# n.b n.v b.v t.e.m a.s ma# di# wo# do# vr# za# zo# deel- vak- bijlage- kader- tabel- categorie- rijbewijs-'.split(
    ' ',
  ),
);

/** From January; a blank between two of one month, '' for none. Without the dot. */
export const shortMonths: readonly string[] =
  'jan|feb febr|mrt|apr||jun|jul|aug|sep sept|okt|nov|dec'.split('|');
