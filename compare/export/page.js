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
  const order = { rows: rows.map((row) => row.element), readings: all("#readings > .reading") };

  // Filters

  const option = (value) => {
    const made = document.createElement("option");
    made.value = made.textContent = value;
    return made;
  };
  const kinds = new Set(findings.map((finding) => finding.kind).filter(Boolean));
  kind.append(...[...kinds].sort().map(option));

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const holds = (text) => words.every((word) => text.includes(word));
    let shown = 0;
    for (const finding of findings) {
      const passes = (!type.value || finding.type === type.value) && (!kind.value || finding.kind === kind.value)
        && (!source.value || finding.sources.includes(source.value)) && holds(finding.text);
      finding.element.hidden = !passes;
      shown += passes ? 1 : 0;
    }
    for (const row of rows) {
      const speaks = !source.value || row.sides[data.sources.indexOf(source.value)] !== "";
      row.element.hidden = !(speaks && holds(row.text));
    }
    byId("shown").textContent = `${shown === findings.length ? "" : `${shown} of `}${findings.length} findings`;
  };

  // A base: its words first, everything else told against it

  const against = (row, here, at) => {
    if (row.sides[here] === "" || row.sides[at] === "") return "";
    if (here === at) return "the base";
    return row.sides[here] === row.sides[at] ? "as the base" : "against the base";
  };
  const chooseBase = () => {
    const at = data.sources.indexOf(base.value);
    const sorted = at < 0 ? rows : [...rows].sort((a, b) => (a.sides[at] === "") - (b.sides[at] === ""));
    byId("matrix").tBodies[0].append(...sorted.map((row) => row.element));
    for (const row of rows) {
      data.sources.forEach((letter, here) => {
        const cell = row.element.cells[here + 1];
        const told = at < 0 ? "" : against(row, here, at);
        cell.classList.toggle("base", here === at);
        cell.title = told;
      });
    }
    const first = order.readings.filter((reading) => reading.id === base.value);
    const others = order.readings.filter((reading) => reading.id !== base.value);
    byId("readings").append(...first, ...others);
    byId("readings").classList.toggle("beside", at >= 0);
    for (const reading of order.readings) reading.classList.toggle("is-base", reading.id === base.value);
    for (const side of all(".card .sides")) {
      const parts = all(":scope > .side", side).sort((a, b) => a.dataset.order - b.dataset.order);
      const has = (part) => all("h4 .letter", part).some((letter) => letter.textContent === base.value);
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
  for (const field of [search, type, kind, source]) field.addEventListener("input", filter);
  base.addEventListener("input", chooseBase);
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
