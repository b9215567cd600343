/** The switch of appearance: as the system, light, dark. The choice is kept on the device. */
const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const root = document.documentElement;
const key = `passerelle:1:${root.dataset['edition'] ?? ''}:theme`;

function currentTheme(): Theme {
  return THEMES.find((theme) => theme === root.dataset['theme']) ?? 'system';
}

function keep(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage is refused or full: the choice holds for this page.
  }
}

function show(button: HTMLButtonElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  const words = { system: 'wordSystem', light: 'wordLight', dark: 'wordDark' } as const;
  button.setAttribute('aria-label', button.dataset[words[theme]] ?? '');
  button.title = button.dataset[words[theme]] ?? '';
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]')) {
  button.hidden = false;
  show(button, currentTheme());
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(currentTheme()) + 1) % THEMES.length] ?? 'system';
    keep(next);
    show(button, next);
  });
}
