"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const data = JSON.parse(byId("data").textContent);
  const [search, type, kind, source, base] = ["search", "by-type", "by-kind", "by-source", "base"].map(byId);
  const findings = all("[data-finding]").map((element) => ({
    element, ...data.findings[element.id], text: element.textContent.toLowerCase(),
  }));
  const rows = all("[data-row]").map((element) => ({
    element, sides: data.rows[element.id], text: element.textContent.toLowerCase(),
  }));
  const readings = all("#readings > .reading");

  // Filters

  const option = (value) => {
    const made = document.createElement("option");
    made.value = made.textContent = value;
    return made;
  };
  const kinds = new Set(findings.map((finding) => finding.kind).filter(Boolean));
  kind?.append(...[...kinds].sort().map(option));

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const holds = (text) => words.every((word) => text.includes(word));
    let shown = 0;
    for (const finding of findings) {
      const passes = (!type.value || finding.type === type.value) && (!kind?.value || finding.kind === kind.value)
        && (!source.value || finding.sources.includes(source.value)) && holds(finding.text);
      finding.element.hidden = !passes;
      shown += passes ? 1 : 0;
    }
    for (const row of rows) {
      row.element.hidden = !((!source.value || source.value in row.sides) && holds(row.text));
    }
    byId("shown").textContent = `${shown === findings.length ? "" : `${shown} of `}${findings.length} findings`;
  };

  // A base: its words first, everything else told against it; the page of a draft has none

  const against = (row, letter) => {
    if (!(letter in row.sides) || !(base.value in row.sides)) return "";
    if (letter === base.value) return "the base";
    return row.sides[letter] === row.sides[base.value] ? "as the base" : "against the base";
  };
  const chooseBase = () => {
    if (base === null) return;
    const lacks = (row) => (base.value === "" || base.value in row.sides ? 0 : 1);
    byId("matrix").tBodies[0].append(...[...rows].sort((a, b) => lacks(a) - lacks(b)).map((row) => row.element));
    for (const row of rows) {
      for (const cell of all("td[data-letter]", row.element)) {
        cell.classList.toggle("base", cell.dataset.letter === base.value);
        cell.title = against(row, cell.dataset.letter);
      }
    }
    const first = readings.filter((reading) => reading.id === base.value);
    const others = readings.filter((reading) => reading.id !== base.value);
    byId("readings").append(...first, ...others);
    byId("readings").classList.toggle("beside", base.value !== "");
    for (const reading of readings) reading.classList.toggle("is-base", reading.id === base.value);
    for (const mark of all("#readings mark")) {
      const isApart = base.value !== "" && !data.findings[mark.dataset.of].sources.includes(base.value);
      mark.classList.toggle("apart", isApart);
    }
    for (const side of all(".card .sides")) {
      const parts = all(":scope > .side", side).sort((a, b) => a.dataset.order - b.dataset.order);
      const has = (part) => all(".side-title .letter", part).some((letter) => letter.textContent === base.value);
      side.append(...parts.filter(has), ...parts.filter((part) => !has(part)));
    }
  };

  // Keys

  const visible = () => findings.map((finding) => finding.element).filter((element) => element.offsetParent !== null);
  const step = (by) => {
    const listed = visible();
    if (listed.length === 0) return;
    const here = listed.indexOf(document.activeElement.closest("[data-finding]"));
    const next = here < 0 && by < 0 ? listed.length - 1 : Math.min(listed.length - 1, Math.max(0, here + by));
    listed[next].tabIndex = -1;
    listed[next].focus({ focusVisible: true });
    listed[next].scrollIntoView({ block: "center" });
  };
  const showAll = () => {
    byId("tools").reset();
    filter();
    chooseBase();
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => search.focus(),
    "?": () => byId("help").showModal(),
    Escape: showAll,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open || !byId("keys").checked) return;
    const isTyping = event.target.matches("input, select, textarea");
    if (isTyping && event.key !== "Escape") return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    if (isTyping) event.target.blur();
    keys[event.key]();
  });

  // A finding that a link leads to may be folded away or filtered out

  const reveal = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    if (target.hidden) showAll();
    for (let fold = target.closest("details"); fold !== null; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
  };

  all(".card .side").forEach((side, number) => { side.dataset.order = number; });
  for (const field of [search, type, kind, source]) field?.addEventListener("input", filter);
  base?.addEventListener("input", chooseBase);
  byId("tools").addEventListener("submit", (event) => event.preventDefault());
  byId("tools").addEventListener("reset", () => setTimeout(() => { filter(); chooseBase(); }));
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", () => { for (const fold of all("details")) fold.open = true; });
  document.documentElement.classList.add("scripted");
  byId("tools").hidden = false;
  filter();
  if (location.hash) reveal();
})();
