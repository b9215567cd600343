// For pages in a frame of another site, fetched by theme.js: other sites may refuse to be shown there too.
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link instanceof HTMLAnchorElement && /^http/.test(link.href) && link.origin !== origin)
    link.target = '_blank';
});

export {};
