/* Publieksportaal: gedrag van de agenda en de overzichten (opgeslagen kopie) */
(function () {
  "use strict";
  var text = { besluit: "Besluit", stemuitslag: "Stemuitslag", aangenomen: "Aangenomen", verworpen: "Verworpen", ingetrokken: "Ingetrokken", laden: "Laden..." };
  function each(selector, fn) { Array.prototype.forEach.call(document.querySelectorAll(selector), fn); }
  function toggle(button) {
    var body = button.closest(".panel").querySelector(".panel-body");
    if (!body) { return; }
    body.classList.toggle("hidden");
    button.setAttribute("aria-expanded", body.classList.contains("hidden") ? "false" : "true");
  }
  each(".btn-collapse", function (b) { b.addEventListener("click", function () { toggle(b); }); });
  each(".speakers .toggle", function (b) { b.addEventListener("click", function () { b.nextElementSibling.classList.toggle("hidden"); }); });
  each(".vote-summary-legend-in-favour, .vote-summary-legend-against", function (d) {
    d.addEventListener("click", function () { d.nextElementSibling.classList.toggle("hidden"); });
  });
  each("tr[data-url]", function (r) { r.addEventListener("click", function () { window.location = r.getAttribute("data-url"); }); });
  // De tabel wordt op de server gevuld: POST /Reports/GetReportData/<id>
  window.loadReport = function (id, start, length) {
    var x = new XMLHttpRequest();
    x.open("POST", "/Reports/GetReportData/" + id);
    x.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    x.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    x.onload = function () { window.reportData = JSON.parse(x.responseText); };
    x.send("draw=1&start=" + start + "&length=" + length);
    return text.laden;
  };
  function outcome(row) {
    if (/aangenomen/i.test(row)) { return text.aangenomen; }
    if (/verworpen/i.test(row)) { return text.verworpen; }
    return text.ingetrokken;
  }
  // onthoud welke agendapunten zijn uitgeklapt
  window.addEventListener("beforeunload", function () { sessionStorage.setItem("open", document.querySelectorAll("[aria-expanded=true]").length); });
  window.portaal = { toggle: toggle, outcome: outcome };
}());
