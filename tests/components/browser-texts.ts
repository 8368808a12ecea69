/** Stands in for the browser in tests of components: the texts as they are in English, and nothing else. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const texts: Record<string, { message: string }> = messages;

export default {
  i18n: {
    getMessage: (key: string, values: string[] = []): string => {
      const text = texts[key];
      if (!text) throw new Error(`No text has the key ${key}`);
      return text.message.replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? '');
    },
  },
};
