// Before anything is drawn: the reader's choice of appearance, so that the page does not flash.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('passerelle:1:' + root.dataset.edition + ':theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is refused: the page follows the system.
  }
  try {
    void window.top?.document;
  } catch {
    root.dataset.framed = origin;
    void import('./frame.js');
  }
})();
