/**
 * The key pairs of the two fictional desks, private halves included. They are public on purpose: the demo runs on the
 * visitor's own machine and opens what the visitor sent. A real desk makes its own: `docs/receiver/README.md`.
 */
export const DESK_KEYS = [
  {
    kid: 'valmont-demo-1',
    kty: 'EC',
    crv: 'P-256',
    x: 'MRTiy1Y3GwbCKNFejCweLpipe6jQdzW6V2L4AtA5X2c',
    y: 'QsHXTSYGXjs1Sc2utHz6U-cAI6BD-xp5zqOjy9jTHEM',
    d: 'M_c6ZoE0MSmGK0PqdcvotzXlk7bVHmbferOWoX-FRnA',
  },
  {
    kid: 'banque-demo-1',
    kty: 'EC',
    crv: 'P-256',
    x: 'NR-EF8EPz0KQhinVjPKh5h9AUqa6xYtHlft2YA1jr-g',
    y: 'L_zkBd75u4zlNQpGUPpcl10zDASNoAu7PgFZCRAB6no',
    d: 'Po6rVhDYZknljkmv-FpsuJOg5dYKWbDfgBMRqMpKZWQ',
  },
];
