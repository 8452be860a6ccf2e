// Runs before the first paint, so that a chosen theme or language never flashes as the other one.
try {
  const stage = location.pathname.endsWith('/stage');
  const theme = stage
    ? localStorage.getItem('risalah.stageTheme') || 'light'
    : localStorage.getItem('risalah.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('risalah.language') === 'en') document.documentElement.lang = 'en';
} catch {
  // Storage may be forbidden; the system's theme and Indonesian then stand.
}
