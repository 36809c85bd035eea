// The address without a language: the one chosen before, else the first of the browser's languages that the register has.
const base = document.documentElement.dataset.base;
let chosen = null;
try { chosen = localStorage.getItem("certified-spaces.language"); } catch { /* storage refused: the browser's languages decide */ }
const known = (tag) => (/^zh\b/i.test(tag) ? "zh" : /^en\b/i.test(tag) ? "en" : null);
const language = ["zh", "en"].includes(chosen) ? chosen : navigator.languages.map(known).find(Boolean) ?? "zh";
location.replace(base + language + "/" + location.search + location.hash);
