// Starts the app: fetches its WebAssembly, enforces its integrity, and stays as the part that works when the app does not.
// Pages are complete without it; everything here only adds to them.
const script = document.querySelector("script[data-wasm]");
const root = document.documentElement;

// A search typed before the app is up leads to the directory, where the app answers it. The policy forbids form submission.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches("form[data-search]") || event.defaultPrevented) return;
  event.preventDefault();
  const query = new FormData(form).get("q")?.toString().trim() ?? "";
  location.assign(form.dataset.search + (query ? "?q=" + encodeURIComponent(query) : ""));
});

// The plain page of the directory knows no query. What is asked stands in the field at once; the answer comes with the app (early.js).
const field = document.getElementById("q");
if (field && !field.value) field.value = new URLSearchParams(location.search).get("q") ?? "";

// Ctrl+K, or ⌘K: to the search field, where there is one and nothing lies over it.
addEventListener("keydown", (event) => {
  const search = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
  const field = search && document.getElementById("q");
  if (!field || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// A panic leaves a dead instance. What it drew stays readable, and this says so.
const stopped = document.getElementById("stopped");
function stop() {
  root.dataset.app = "stopped";
  delete root.dataset.pending;
  document.body.prepend(stopped);
  stopped.hidden = false;
  stopped.focus();
}
addEventListener("app-stopped", stop);
// What the browser refused while the app was drawing passes through it as an exception, and leaves it half done.
addEventListener("error", ({ error }) => { if (error?.stack?.includes(script.dataset.js)) stop(); });
stopped.addEventListener("click", (event) => {
  if (event.target instanceof HTMLAnchorElement) { event.preventDefault(); location.reload(); }
});

// A page is there to be read: until it has been painted, nothing is asked for that would share its way. A query on the directory has
// no answer before the app's, and a tab in the background is not painted.
function painted() {
  if ("pending" in root.dataset || document.hidden) return;
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

try {
  root.dataset.app = "starting";
  await painted();
  // The program and the data that it asks for first, side by side. The app takes these answers and checks them.
  const { js, jsIntegrity, wasm, wasmIntegrity } = script.dataset;
  const program = fetch(wasm, { integrity: wasmIntegrity });
  program.catch(() => { /* said below, where it is waited for */ });
  const glue = Object.assign(document.createElement("link"), { rel: "modulepreload", integrity: jsIntegrity, href: js });
  document.head.append(glue);
  const early = new Map();
  for (const file of script.dataset.early.split(" ")) {
    const address = root.dataset.base + "api/v1/" + file;
    const answer = fetch(address);
    answer.catch(() => { /* the app meets the same failure, and says it */ });
    early.set(address, answer);
  }
  globalThis.early = (address) => {
    const answer = early.get(address);
    early.delete(address);
    return answer;
  };
  const { default: start } = await import(glue.href);
  await start({ module_or_path: await program });
} catch (cause) {
  // An old browser, no WebAssembly, or a file that could not be had: the plain page goes on.
  root.dataset.app = "absent";
  delete root.dataset.pending;
  console.warn("The app did not start; this page works without it.", cause);
}
