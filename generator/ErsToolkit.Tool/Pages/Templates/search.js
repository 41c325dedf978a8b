const box = document.getElementById("search");
const found = document.getElementById("found");
const rows = [...document.querySelectorAll("main tbody tr")].map(row => ({ row, text: row.textContent.toLowerCase() }));
const tables = [...document.querySelectorAll("main table")];
box.addEventListener("input", () => {
  const words = box.value.toLowerCase().split(/\s+/).filter(word => word);
  let count = 0;
  for (const { row, text } of rows) {
    row.hidden = !words.every(word => text.includes(word));
    count += row.hidden ? 0 : 1;
  }
  for (const table of tables) table.hidden = !table.querySelector("tbody tr:not([hidden])");
  found.textContent = words.length ? `${count} of ${rows.length} rows` : "";
});
