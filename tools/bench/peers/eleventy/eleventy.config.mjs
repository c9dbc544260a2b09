// Eleventy's side of `make bench --peers`: a page for each entry, an index, a feed of the newest.
export default function (configuration) {
  configuration.addCollection("entries", (all) => all.getFilteredByGlob("content/entries/*.md").reverse());
  return { dir: { input: "content", includes: "../_includes", output: "site" }, markdownTemplateEngine: false };
}
