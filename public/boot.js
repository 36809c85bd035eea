// Starts the app: fetches its WebAssembly, enforces its integrity, and stays as the part that works when the app does not.
// Pages are complete without it; everything here only adds to them.
const script = document.querySelector("script[data-wasm]");
const root = document.documentElement;

// What the app asks for first is asked for here, while its WebAssembly is still on its way. The app takes the answers and checks them.
const early = new Map();
for (const { href } of document.querySelectorAll("link[data-early]")) {
  const answer = fetch(href);
  answer.catch(() => { /* the app meets the same failure, and says it */ });
  early.set(href, answer);
}
globalThis.early = (address) => {
  const { href } = new URL(address, location.href);
  const answer = early.get(href);
  early.delete(href);
  return answer;
};

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

// The WebAssembly, compiled while it comes, and handed out only if it is what was published. No fetch that carries an integrity is
// answered from a preload in Firefox: the file would be asked for twice, so its hash is taken here. Without https there is no hash to
// be had from the browser, and the fetch enforces it.
async function program({ wasm, wasmIntegrity: integrity }) {
  if (!globalThis.crypto?.subtle) return fetch(wasm, { integrity });
  const answer = await fetch(wasm);
  // A server that gives it another type stops this, not the app.
  const compiled = WebAssembly.compileStreaming(answer.clone()).catch(() => null);
  const bytes = await answer.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  if ("sha384-" + btoa(String.fromCharCode(...hash)) !== integrity) throw new Error("The integrity of " + wasm + " is not as published.");
  return await compiled ?? bytes;
}

try {
  root.dataset.app = "starting";
  const glue = import(new URL(script.dataset.js, location.origin).href);
  const [{ default: start }, module_or_path] = await Promise.all([glue, program(script.dataset)]);
  await start({ module_or_path });
} catch (cause) {
  // An old browser, no WebAssembly, or a file that could not be had: the plain page goes on.
  root.dataset.app = "absent";
  delete root.dataset.pending;
  console.warn("The app did not start; this page works without it.", cause);
}
