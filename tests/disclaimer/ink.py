"""How much of a text Chromium draws: the pixels that change when its letters are made transparent."""

import base64

FIND = r"""wanted => {
  const letters = [];
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    if (!['STYLE', 'SCRIPT', 'TITLE'].includes(node.parentNode.nodeName))
      [...node.data].forEach((letter, at) => { if (/\S/.test(letter)) letters.push([letter.toLowerCase(), node, at]) });
  const all = letters.map(letter => letter[0]).join(''), text = wanted.toLowerCase().replace(/\s+/g, '');
  const ranges = [];
  for (let at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1))
    for (const [, node, place] of letters.slice(at, at + text.length)) {
      const range = new Range();
      range.setStart(node, place);
      range.setEnd(node, place + 1);
      ranges.push(range);
    }
  const sheet = document.createElement('style');
  sheet.textContent = '::highlight(text) { color: transparent; -webkit-text-fill-color: transparent;' +
    ' text-shadow: none; text-decoration: none; -webkit-text-stroke-color: transparent }';
  document.head.append(sheet);
  CSS.highlights.set('text', new Highlight(...ranges));
  return ranges.length;
}"""
COUNT = r"""async ([before, after]) => {
  const pixels = async data => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + data;
    await image.decode();
    const paper = new OffscreenCanvas(image.width, image.height).getContext('2d');
    paper.drawImage(image, 0, 0);
    return paper.getImageData(0, 0, image.width, image.height).data;
  };
  const linear = [...Array(256).keys()].map(v => v / 255 <= .04045 ? v / 3294.6 : ((v / 255 + .055) / 1.055) ** 2.4);
  const light = (data, at) => .2126 * linear[data[at]] + .7152 * linear[data[at + 1]] + .0722 * linear[data[at + 2]];
  const [one, other] = [await pixels(before), await pixels(after)];
  let count = 0;
  for (let at = 0; at < Math.min(one.length, other.length); at += 4) {
    const a = light(one, at), b = light(other, at);
    if ((Math.max(a, b) + .05) / (Math.min(a, b) + .05) >= 2.5) count++;
  }
  return count;
}"""
ADDRESS = "http://page.test/"


class Ink:
    """Measures pages in one browser; a share of 1 is the text set plainly in black on white."""

    def __init__(self, page, reckoner):
        self.page, self.reckoner, self.html, self.plain = page, reckoner, "", {}
        page.route("**/*", lambda route: route.fulfill(body=self._body(route), content_type="text/html; charset=utf-8"))

    def _body(self, route):
        return self.html if route.request.url == ADDRESS else ""

    def share(self, html, text, width=390, scheme="light"):
        if (text, width) not in self.plain:
            self.plain[text, width] = self._count(
                f"<!DOCTYPE html><body><div><p>{text}</p></div>", text, width, "light"
            )
        return self._count(html, text, width, scheme) / self.plain[text, width]

    def _count(self, html, text, width, scheme):
        self.html = html
        self.page.set_viewport_size({"width": width, "height": 700})
        self.page.emulate_media(color_scheme=scheme)
        self.page.goto(ADDRESS, wait_until="load")
        before = self._picture(width)
        if not self.page.evaluate(FIND, text):
            return 0
        return self.reckoner.evaluate(COUNT, [before, self._picture(width)])

    def _picture(self, width):
        height = self.page.evaluate("Math.ceil(document.documentElement.scrollHeight)")
        clip = {"x": 0, "y": 0, "width": width, "height": min(3000, max(700, height))}
        return base64.b64encode(self.page.screenshot(clip=clip, full_page=True)).decode()
