// Playwright's names of keys, which the tests use, as WebDriver's key values.

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const VALUES: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
  ContextMenu: '\uE05D',
  ControlOrMeta: process.platform === 'darwin' ? '\uE03D' : '\uE009',
};

type KeyAction = { type: 'keyDown' | 'keyUp'; value: string };

/** 'Alt+KeyJ': all down in order, then up in reverse. */
export function pressKeys(name: string): KeyAction[] {
  const names = name.split(/(?<=.)\+/);
  const shifted = names.includes('Shift');
  const values = names.map((key) => keyValue(key, shifted));
  const down = values.map((value): KeyAction => ({ type: 'keyDown', value }));
  return [...down, ...values.reverse().map((value): KeyAction => ({ type: 'keyUp', value }))];
}

export function typeText(text: string): KeyAction[] {
  return Array.from(text.replace(/\r?\n/g, '\uE007')).flatMap((value): KeyAction[] => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
}

function keyValue(key: string, shifted: boolean): string {
  const known = VALUES[key];
  if (known) return known;
  const functionKey = /^F(\d\d?)$/.exec(key)?.[1];
  if (functionKey) return String.fromCharCode(0xe030 + Number(functionKey));
  const plain = /^(?:Key|Digit)(.)$/.exec(key)?.[1]?.toLowerCase() ?? key;
  if (Array.from(plain).length !== 1) throw new Error(`no such key: ${key}`);
  return shifted ? plain.toUpperCase() : plain;
}
