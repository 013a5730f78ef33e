// every text on the page whose colour differs too little from what is behind it (WCAG 2.2: 4.5 to 1, 3 to 1 for large text)
(() => {
  const rgb = (text) => (text.match(/[\d.]+/g) || []).map(Number);
  const part = (value) => { const v = value / 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
  const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  const behind = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const colour = rgb(getComputedStyle(e).backgroundColor);
      layers.push(colour);
      if (colour.length === 3 || colour[3] === 1) { break; }
    }
    return layers.reverse().reduce(
      (under, [r, g, b, whole = 1]) => [r, g, b].map((value, at) => value * whole + under[at] * (1 - whole)), [255, 255, 255]);
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || element.closest('svg')) { continue; }
    const style = getComputedStyle(element);
    const [a, b] = [light(rgb(style.color)), light(behind(element))].sort((x, y) => y - x);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && parseInt(style.fontWeight, 10) >= 700);
    if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) { faint.push(element.tagName + ' ' + element.textContent.trim().slice(0, 40)); }
  }
  return faint;
})()
