/** Stands in for the browser in tests of components: the texts of one language, and nothing else. */
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

export type Messages = Record<string, { message: string }>;

/** A browser of that language, which has found these texts for it. */
export const browserWith = (language: string, texts: Messages) => ({
  i18n: {
    getUILanguage: () => language,
    getMessage: (key: string, values: string[] = []): string => {
      const text = texts[key];
      if (!text) throw new Error(`No text has the key ${key}`);
      return text.message.replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? '');
    },
  },
});
export default browserWith('en-GB', english);
