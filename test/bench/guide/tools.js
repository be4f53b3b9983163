/** The tours that are measured. `react`: needs React, which is counted apart. */
export const TOOLS = {
  aidant: { title: 'aidant' },
  driver: { title: 'driver.js', package: 'driver.js' },
  shepherd: { title: 'shepherd.js', package: 'shepherd.js', licence: 'AGPL-3.0' },
  intro: { title: 'intro.js', package: 'intro.js', licence: 'AGPL-3.0' },
  joyride: { title: 'react-joyride', package: 'react-joyride', react: true },
  reactour: { title: 'reactour', package: '@reactour/tour', react: true },
  'tour-kit': { title: 'Tour Kit', package: '@tour-kit/react', react: true },
};
