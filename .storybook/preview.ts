import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { pageEntry } from '../src/core/page-session.js';
import { VERSION } from '../src/version.js';
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);

const menu = (title: string, icon: string, items: Readonly<Record<string, string>>) => ({
  description: title,
  toolbar: {
    title,
    icon,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
  },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen' },
  globalTypes: {
    locale: menu('Language', 'globe', {
      story: 'As in the story',
      fr: 'Français',
      nl: 'Nederlands',
      de: 'Deutsch',
      en: 'English',
    }),
    direction: menu('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    theme: menu('Theme', 'contrast', {
      'light dark': 'As the system',
      light: 'Light',
      dark: 'Dark',
    }),
    text: menu('Text size', 'zoom', {
      '100%': 'Text 100 %',
      '150%': 'Text 150 %',
      '200%': 'Text 200 %',
    }),
    colours: menu('Forced colours', 'eye', {
      none: 'Own colours',
      hint: 'Forced colours: switch them on in the system or in the browser’s developer tools',
    }),
  },
  initialGlobals: {
    locale: 'story',
    direction: 'ltr',
    theme: 'light dark',
    text: '100%',
    colours: 'none',
  },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.dir = globals['direction'] as string;
      root.style.setProperty('color-scheme', globals['theme'] as string);
      root.style.setProperty('font-size', globals['text'] as string);
      const locale = globals['locale'] as string;
      // The story made its session just before; the words change under it, as for a person.
      if (locale !== 'story') void pageEntry(VERSION)?.session?.setLocale(locale);
      return story();
    },
  ],
};
export default preview;
