// What every page does beside its text, with or without the app: it remembers a language that was chosen, closes the menu, and
// finds the search field.
// Written for old browsers too (ECMAScript 5), for it is this script that says when one is too old for the rest.
(function () {
  "use strict";
  var root = document.documentElement;

  function closeMenu() {
    var toggle = document.querySelector(".menu-toggle[open]");
    if (toggle) toggle.removeAttribute("open");
    return toggle;
  }

  document.addEventListener("click", function (event) {
    var link = null, toggle = false, menu = false;
    for (var node = event.target; node && node.getAttribute; node = node.parentNode) {
      if (!link && node.tagName === "A") link = node;
      if (node.id === "menu") menu = true;
      if (node.id === "menu-toggle") toggle = true;
    }
    if (!toggle && (link || !menu)) closeMenu();
    var language = link && link.getAttribute("data-language");
    // Refused storage costs a person one click the next time, and nothing else.
    try { if (language) localStorage.setItem("certified-spaces.language", language); } catch (refused) { }
  });

  document.addEventListener("keydown", function (event) {
    var toggle = event.key === "Escape" && closeMenu();
    if (toggle) toggle.firstElementChild.focus();
    // What a term means covers the lines below it: it can be put away without moving pointer or focus (WCAG 2.2, 1.4.13).
    if (event.key === "Escape") root.setAttribute("data-meanings", "closed");
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && (event.key === "k" || event.key === "K")) {
      event.preventDefault();
      var field = document.getElementById("q");
      if (field) { field.focus(); field.select(); }
      else location.assign(root.getAttribute("data-base") + root.lang.slice(0, 2) + "/spaces/#q");
    }
  });

  // The next term shows its meaning again. What a pointer comes over because a meaning went from under it is none.
  function showMeanings(event) { if (event.target.className === "term") root.removeAttribute("data-meanings"); }
  document.addEventListener("focusin", showMeanings);
  document.addEventListener("mouseover", showMeanings);

  // A browser that cannot read the script which starts the app says nothing about it; so it is said here.
  addEventListener("load", function () {
    if (document.querySelector("script[data-wasm]") && !root.hasAttribute("data-app")) root.setAttribute("data-app", "absent");
  });
})();
