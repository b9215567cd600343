/** The page of a session: its button to print. */
for (const button of document.querySelectorAll<HTMLButtonElement>('main > * [data-print-page]')) {
  if (button.closest('form')) continue;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
