// On the directory, before anything is painted: the plain page lists everything; with a query in the address that is not the answer.
// Until the app is up the list is left out, and boot.js says when that is over.
if (location.search.length > 1) document.documentElement.setAttribute("data-pending", "");
