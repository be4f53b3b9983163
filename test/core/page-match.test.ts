import { expect } from '@open-wc/testing';
import type { Page } from '../../src/core/formats/procedure.js';
import { pageMatches } from '../../src/core/guide/page-match.js';

const at = (path: string, query: Record<string, string> = {}, hash = '') => ({ path, query, hash });

describe('page patterns', () => {
  const rows: readonly [string, Page, ReturnType<typeof at>, boolean][] = [
    ['a path', '/adresse/etape-1', at('/adresse/etape-1'), true],
    ['another path', '/adresse/etape-1', at('/adresse/etape-10'), false],
    ['a trailing slash', '/adresse/', at('/adresse'), true],
    ['a trailing slash the other way', '/adresse', at('/adresse/'), true],
    ['the root', '/', at('/'), true],
    ['a star', '/*/etape-1', at('/adresse/etape-1'), true],
    ['a star inside a name', '/etape-*', at('/etape-12'), true],
    ['a star that would pass a slash', '/adresse/*', at('/adresse/a/b'), false],
    ['a dot, which is only a dot', '/a.html', at('/axhtml'), false],
    ['one of a list', ['/a', '/b'], at('/b'), true],
    ['letters as browsers write them', '/démarche', at('/d%C3%A9marche'), true],
    ['a query', { path: '/a', query: { etape: '1' } }, at('/a', { etape: '1', free: 'x' }), true],
    [
      'a query that differs',
      { path: '/a', query: { etape: '1' } },
      at('/a', { etape: '2' }),
      false,
    ],
    ['a query that is not there', { query: { etape: '1' } }, at('/a'), false],
    ['a hash', { hash: '#deux' }, at('/a', {}, 'deux'), true],
    ['a hash that differs', { hash: 'deux' }, at('/a', {}, 'un'), false],
    ['all in one string', '/a?etape=1#deux', at('/a', { etape: '1' }, 'deux'), true],
    ['no path at all', { query: { etape: '*' } }, at('/any', { etape: '7' }), true],
  ];
  for (const [what, page, location, expected] of rows)
    it(`${expected ? 'takes' : 'refuses'} ${what}`, () => {
      expect(pageMatches(page, location)).to.equal(expected);
    });
});
