// What devserver adds to a page: reload after a build, a panel of findings, a bar of drafts.
(() => {
  const page = document.currentScript.dataset.page;
  const style = `
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; }
    section { font: 1rem/1.5 system-ui, sans-serif; max-height: 60vh; overflow: auto; padding: .5rem 1rem; }
    .broken { background: #fff; color: #5c0011; border-top: .4rem solid #b3001b; }
    .bar { background: #1f2933; color: #fff; }
    .bar a { color: #fff; }
    strong { background: #ffd166; color: #1f2933; padding: .1rem .4rem; border-radius: .2rem; }
    h2 { font-size: 1.1rem; margin: 0; }
    ul { margin: .25rem 0; padding-left: 1.25rem; }
    li, pre { font-family: ui-monospace, monospace; font-size: .9rem; overflow-wrap: anywhere; white-space: pre-wrap; }
  `;
  let source;
  let leaving = false;
  let host;

  const element = (tag, attributes, ...children) => {
    const made = Object.assign(document.createElement(tag), attributes);
    made.append(...children);
    return made;
  };

  const list = (findings) => element("ul", {}, ...findings.map((finding) => element("li", {}, finding)));

  const panel = (told) => element("section", { className: "broken", role: "alert" },
    element("h2", {}, page ? "Not rebuilt: this is the page as it was before" : "The site can’t be built yet"),
    list(told.findings), element("pre", {}, told.log));

  const mark = (draft) => draft.mark === "draft" ? "Draft" : draft.mark[0].toUpperCase() + draft.mark.slice(1);

  const link = (draft) => element("a", { href: `/${draft.url}` }, draft.title);

  function bar(told) {
    const here = told.drafts.find((draft) => `/${draft.url}` === decodeURI(location.pathname));
    const made = element("section", { className: "bar" });
    if (here) made.append(element("strong", {}, `${mark(here)}: readers don’t see this page`), " ");
    if (told.drafts.length) made.append("Drafts: ");
    told.drafts.forEach((draft, index) => {
      made.append(index ? " · " : "", link(draft), draft.mark === "draft" ? "" : ` (${draft.mark})`);
    });
    if (told.findings.length) {
      const words = told.findings.length === 1 ? "1 warning" : `${told.findings.length} warnings`;
      made.append(element("details", {}, element("summary", {}, words), list(told.findings)));
    }
    return made;
  }

  function show(told) {
    host?.remove();
    host = element("div", { id: "devserver" });
    const part = told.broken ? panel(told) : bar(told);
    if (!part.childNodes.length) return;
    host.attachShadow({ mode: "open" }).append(element("style", {}, style), part);
    document.body.append(host);
    document.documentElement.style.paddingBottom = `${host.offsetHeight}px`; // the page's end stays readable
  }

  function renew() {
    leaving = true; // once: to ask again would break off the reload that is under way
    source.close(); // and its connection is free for it
    location.reload(); // the browser keeps the scroll position
  }

  function listen() {
    if (leaving) return;
    source = new EventSource("/-/events");
    source.onmessage = ({ data }) => {
      const told = JSON.parse(data);
      if (told.page !== page) renew();
      else show(told);
    };
  }

  // A browser opens six connections to one address: a hidden tab gives its own back.
  document.addEventListener("visibilitychange", () => document.hidden ? source.close() : listen());
  listen();
})();
