// Progressive enhancement: narrows a list of entries by label, and takes a question to the page of the search.
// Without this file every entry is shown, both forms stay hidden, and a link leads to the search.
(() => {
  const form = document.querySelector("[data-find]");
  if (!form) return;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = `${form.dataset.find}?${new URLSearchParams(new FormData(form))}`;
  });
})();

(() => {
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const rows = [...document.querySelectorAll("[data-status]")];
  const years = [...document.querySelectorAll("[data-year]")];
  const out = form.querySelector("output");
  const count = form.dataset.count; // "{shown} of {all} shown", in the page's language

  const apply = () => {
    const on = new Set(new FormData(form).getAll("status"));
    let shown = 0;
    for (const row of rows) {
      row.hidden = !on.has(row.dataset.status);
      if (!row.hidden) shown += 1;
    }
    for (const year of years) year.hidden = !year.querySelector("[data-status]:not([hidden])");
    out.textContent = count.replace("{shown}", shown).replace("{all}", rows.length);
  };

  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  apply();
})();
