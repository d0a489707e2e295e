// Colours as chosen in the portal, which keeps the choice in the same place; and "/" goes to the search.
const key = "slipway.theme";
const root = document.documentElement;

function wear(theme) {
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

// Before anything is drawn, so that nobody sees a flash of white.
wear(localStorage.getItem(key) ?? "system");

document.addEventListener("DOMContentLoaded", () => {
  const choice = document.getElementById("theme");
  choice.hidden = false;
  choice.value = localStorage.getItem(key) ?? "system";
  choice.addEventListener("change", () => {
    localStorage.setItem(key, choice.value);
    wear(choice.value);
  });
  // Beside the text there is room for its sections, above it there is not.
  const sections = document.querySelector(".contents details");
  if (sections !== null) sections.open = matchMedia("(min-width: 1280px)").matches;
  document.querySelector("#pages [aria-current]")?.scrollIntoView({ block: "nearest" });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest("input, select, textarea");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    document.querySelector("header input").focus();
  });
});
