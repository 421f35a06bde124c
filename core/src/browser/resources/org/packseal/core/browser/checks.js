// Looks at the page that is open. Each function gives a list of faults as text.

function describe(element, text) {
  const name = element.className && element.className.baseVal === undefined ? "." + element.className : "";
  return element.tagName.toLowerCase() + name + " \"" + text.trim().slice(0, 40) + "\"";
}

// Every text that is shown, with the boxes of its lines. Decoration for the eye alone has no text that must be read.
function shownTexts() {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0);
    if (boxes.length > 0 && getComputedStyle(node.parentElement).visibility === "visible") texts.push({ node, boxes });
  }
  return texts;
}

// A font's box is higher than its letters: a fifth at each side may overlap the next line.
function letters(box) {
  const rim = box.height / 5;
  return { left: box.left + 1, right: box.right - 1, top: box.top + rim, bottom: box.bottom - rim };
}

function layout() {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push("overflow: page is " + root.scrollWidth + " wide in a window of " + root.clientWidth);
  const texts = shownTexts();
  const lines = [];
  for (const { node, boxes } of texts) {
    const element = node.parentElement;
    for (const box of boxes) {
      const inner = letters(box);
      lines.push({ node, inner });
      if (inner.left < -1 || inner.right > root.clientWidth + 1) faults.push("outside the window: " + describe(element, node.data));
      for (let around = element; around !== root; around = around.parentElement) {
        const frame = around.getBoundingClientRect();
        if (getComputedStyle(around).display.startsWith("inline") && around.tagName !== "SPAN") continue;
        if (inner.left < frame.left - 2 || inner.right > frame.right + 2 || inner.top < frame.top - 2 || inner.bottom > frame.bottom + 2) {
          faults.push("outside its box " + describe(around, "") + ": " + describe(element, node.data));
          break;
        }
      }
    }
    brokenWords(node, faults);
  }
  lines.sort((a, b) => a.inner.top - b.inner.top);
  for (let i = 0; i < lines.length; i++) {
    for (let k = i + 1; k < lines.length && lines[k].inner.top < lines[i].inner.bottom; k++) {
      const a = lines[i].inner, b = lines[k].inner;
      if (lines[i].node !== lines[k].node && a.left < b.right && b.left < a.right) {
        faults.push("overlap: " + describe(lines[i].node.parentElement, lines[i].node.data) + " and "
          + describe(lines[k].node.parentElement, lines[k].node.data));
      }
    }
  }
  return faults;
}

// Words of up to 20 letters fit on every screen; only identifiers and long compounds may be broken.
function brokenWords(node, faults) {
  for (const word of node.data.matchAll(/(?<!\S)\p{L}[\p{L}_]{0,19}(?=[.,;:!?)]*(\s|$))/gu)) {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const tops = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top)));
    if (tops.size > 1) faults.push("broken word: " + word[0]);
  }
}

function luminance(colour) {
  const linear = colour.map(c => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

// What a grey printer makes of a colour: its luma, weighted as in Rec. 709.
function grey(colour) {
  const luma = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
  return [luma, luma, luma];
}

function parts(colour) {
  const numbers = colour.match(/[\d.]+/g).map(Number);
  return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
}

function backgroundOf(element) {
  for (let around = element; around; around = around.parentElement) {
    const { rgb, alpha } = parts(getComputedStyle(around).backgroundColor);
    if (alpha > 0) return rgb;
  }
  return [255, 255, 255];
}

function greyContrast(backgrounds) {
  const faults = [];
  for (const { node } of shownTexts()) {
    const element = node.parentElement;
    const style = getComputedStyle(element);
    const front = luminance(grey(parts(style.color).rgb));
    const back = luminance(grey(backgrounds ? backgroundOf(element) : [255, 255, 255]));
    const contrast = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (contrast < (large ? 3 : 4.5)) faults.push("contrast " + contrast.toFixed(2) + ": " + describe(element, node.data));
  }
  return faults;
}

function outside() {
  const faults = [];
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]");
  if (!policy || policy.content !== "default-src 'none'; style-src 'unsafe-inline'") faults.push("policy: " + (policy && policy.content));
  for (const element of document.querySelectorAll("script, iframe, object, embed, link, img, form, base")) faults.push("element: " + element.tagName);
  for (const element of document.querySelectorAll("*")) {
    for (const attribute of element.attributes) if (/^on|^src$/.test(attribute.name)) faults.push("attribute: " + attribute.name);
    const address = element.getAttribute("href");
    if (address !== null && !address.startsWith("#")) faults.push("address: " + address);
  }
  for (const entry of performance.getEntriesByType("resource")) faults.push("fetched: " + entry.name);
  return faults;
}
