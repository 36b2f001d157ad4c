/* A button with a word on it for every block that can be copied, and the keyboard for blocks that scroll. */
(function () {
  "use strict";
  const words = { vi: ["Sao chép", "Đã sao chép"], en: ["Copy", "Copied"] }[document.documentElement.lang];

  document.querySelectorAll(".md-typeset .highlight:not(.doc-signature) pre > code").forEach((code) => {
    const block = code.parentElement;
    const scrolls = () => {
      if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
      else block.removeAttribute("tabindex");
    };
    new ResizeObserver(scrolls).observe(block);
    scrolls();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words[0];
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.innerText);
      button.textContent = words[1];
      setTimeout(() => (button.textContent = words[0]), 2000);
    });
    code.closest(".highlight").append(button);
  });
})();
