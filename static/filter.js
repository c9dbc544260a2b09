// Progressive enhancement: filters the list on the home page by verification.
// Without this file every entry is shown and the form stays hidden.
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
