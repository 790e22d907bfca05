// Finds while one types. Nothing needs it: each form here can be sent, each code typed out.
//
// form[data-refreshes]   the parts of its page, by id, that are taken from the answer to what is typed
// input[data-finds]      a code; offers what that page finds, and takes the code of what is chosen
"use strict";
(() => {
  // So long nothing is typed before anything is asked.
  const pause = 150;

  // Calls back for what is typed, not for the letters an input method is still composing.
  function typing(field, told) {
    field.addEventListener("input", (event) => event.isComposing || told());
    field.addEventListener("compositionend", told);
  }

  // Asks for pages; only the answer to the last question is shown. Where none comes, or the session
  // has ended, the page stays as it is, and its button still works.
  function questions(show) {
    let timer, last = new AbortController();
    return (address, sent) => {
      clearTimeout(timer);
      last.abort();
      if (!address) return;
      const { signal } = last = new AbortController();
      timer = setTimeout(async () => {
        try {
          const answer = await fetch(address, { signal, method: sent ? "POST" : "GET", body: sent });
          const text = await answer.text();
          if (answer.ok && !signal.aborted) show(new DOMParser().parseFromString(text, "text/html"));
        } catch { /* as above */ }
      }, pause);
    };
  }

  for (const form of document.querySelectorAll("form[data-refreshes]")) {
    const parts = form.dataset.refreshes.split(" ");
    const ask = questions((page) => {
      const fresh = parts.map((id) => page.getElementById(id));
      if (fresh.includes(null)) return;
      parts.forEach((id, each) => document.getElementById(id).replaceChildren(...fresh[each].childNodes));
      document.title = page.title;
      // Reading the page again, or in another language, finds the same; but a number that was typed
      // stands in no address, and the page itself says which it may be read at.
      const way = document.getElementById("way-back");
      way.value = page.getElementById("way-back").value;
      history.replaceState(null, "", way.value);
    });
    const typed = () => {
      const sent = new URLSearchParams(new FormData(form));
      return form.method === "post" ? ask(form.action, sent) : ask(`${form.action}?${sent}`);
    };
    form.querySelectorAll('[type="search"]').forEach((field) => typing(field, typed));
  }

  for (const field of document.querySelectorAll("input[data-finds]")) {
    const said = document.createElement("p");
    const offers = document.createElement("ul");
    said.className = "help";
    said.setAttribute("role", "status");
    said.textContent = field.dataset.hint;
    offers.className = "offers";
    field.after(said, offers);

    const offer = (row) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = [...row.querySelectorAll("a, .soft")].map((each) => each.textContent).join("　");
      button.addEventListener("click", () => {
        field.value = row.dataset.code;
        said.textContent = button.textContent;
        offers.replaceChildren();
        field.focus();
      });
      const item = document.createElement("li");
      item.append(button);
      return item;
    };
    const ask = questions((page) => {
      said.textContent = page.getElementById("found-count")?.textContent ?? "";
      offers.replaceChildren(...[...page.querySelectorAll("[data-code]")].slice(0, 8).map(offer));
    });
    typing(field, () => {
      offers.replaceChildren();
      const typed = field.value.trim();
      ask(typed && `${field.dataset.finds}?${new URLSearchParams({ q: typed })}`);
    });
  }
})();
