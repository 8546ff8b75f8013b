"""Pages made by chance: with any styles, or of any markup."""

from tests.disclaimer.techniques import page

PLACES = [
    *("html", "body", "main", "article", ".entry-content", ".a", ".p", ".p b", ".p a", "header", "footer", "*", "p"),
    *(".a::before", ".p::after", ".entry-content > *", ".p:first-child", ":is(.a,.o)", "h1"),
]
CONDITIONS = [
    "@media (max-width:500px)",
    "@media (min-width:900px)",
    "@media (prefers-color-scheme:dark)",
    "@supports (x:y)",
]
VALUES = {
    "display": "block inline inline-block flex grid table table-cell list-item flow-root contents".split(),
    "position": "static relative sticky absolute fixed".split(),
    "overflow": "visible hidden auto clip".split(),
    "width": ["auto", "100%", "50%", "300px", "800px", "20ch", "5px", "fit-content", "calc(100% - 20px)"],
    "max-width": ["100%", "65ch", "600px", "none", "150px"],
    "height": ["auto", "100%", "200px", "20px", "100vh"],
    "max-height": ["none", "100px", "1000px"],
    "min-height": ["0", "100vh"],
    "margin": ["0 auto", "0", "1em", "-1em", "0 -20px", "-50px 0 0", "0 0 -100px"],
    "padding": ["0", "1em", "3em 0", "20%"],
    "float": ["none", "left", "right"],
    "flex": ["1", "0 0 auto", "1 1 0", "none", "0 0 100px"],
    "flex-direction": ["row", "column", "row-reverse"],
    "align-items": ["center", "stretch", "flex-end"],
    "grid-template-columns": ["1fr", "1fr 1fr", "200px 1fr", "0 1fr", "minmax(0,1fr) 100px", "repeat(3,1fr)"],
    "grid-template-rows": ["auto", "100px auto", "0fr", "auto 1fr auto"],
    "grid-column": ["1", "2", "1 / -1"],
    "grid-area": ["1/1", "2/1"],
    "columns": ["1", "2", "3", "200px"],
    "color": ["#000", "#333", "#767676", "#999", "#fff", "navy", "inherit", "transparent", "oklch(0.4 0.1 200)"],
    "background": ["#fff", "#000", "#eee", "transparent", "rgba(0,0,0,.5)", "linear-gradient(#fff,#eee)"],
    "opacity": ["1", ".9", ".7", ".5", ".1"],
    "font-size": ["16px", "1em", ".9em", ".8em", ".75em", "11px", "90%", "smaller", "2em", "62.5%"],
    "line-height": ["1", "1.5", ".5", "3", "10px"],
    "letter-spacing": ["normal", ".05em", "-.05em", "-3px", "1em"],
    "text-indent": ["0", "2em", "-2em", "200px"],
    "white-space": ["normal", "pre-wrap", "nowrap", "pre"],
    "visibility": ["visible", "hidden"],
    "z-index": ["0", "1", "-1"],
    "transform": ["none", "translateX(10px)", "scale(.9)", "translateZ(0)"],
    "top": ["0", "10px", "-30px", "50%"],
    "left": ["0", "10px", "-20px", "50%"],
    "border": ["1px solid", "10px solid #fff", "40px solid #000"],
    "box-shadow": ["none", "0 2px 10px rgba(0,0,0,.3)", "inset 0 0 20px #000", "0 0 0 40px #fff"],
    "text-shadow": ["0 1px 0 #fff", "0 0 5px #000"],
    "text-decoration": ["none", "underline", "line-through"],
    "content": ['""', '"x"', "none"],
    "color-scheme": ["light dark", "dark", "light"],
    "clip-path": ["none", "inset(0)"],
    "zoom": ["1", ".8", ".5"],
    "order": ["1", "-1"],
}
TAGS = """
    a article aside audio b blockquote br button canvas center code del details dialog div dl dt em fieldset figcaption
    font footer form frameset h1 head html i iframe img input ins label legend li listing main map mark marquee math
    meter nav nobr noscript object ol option p plaintext pre progress q rb rt ruby s section select small span strong
    style sub summary sup svg table tbody td template textarea th title tr u ul video xmp custom-tag foreignobject
""".split()
ATTRIBUTES = [
    *(
        "",
        "",
        "",
        " hidden",
        " open",
        ' style="display:block"',
        ' class="entry-content"',
        " popover",
        " inert",
        " dir=rtl",
    ),
    *(" style=display:none", ' style="color:#fff"', " width=1", " size=1", " shadowrootmode=open", ' style="height:0"'),
]
BITS = [
    "<!-- c -->",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "</",
    "<",
    "&lt;",
    "&nbsp;",
    '">',
    "<br/>",
    "word ",
    "Some words. ",
]


def random_style(chance, wording):
    """An ordinary page with a few declarations anywhere."""
    css = ""
    for _ in range(chance.randrange(1, 5)):
        names = chance.sample(sorted(VALUES), chance.randrange(1, 4))
        rule = f"{chance.choice(PLACES)}{{{';'.join(f'{name}:{chance.choice(VALUES[name])}' for name in names)}}}"
        css += f"{chance.choice(CONDITIONS)}{{{rule}}}" if chance.random() < 0.2 else rule
    marked = wording.replace("not medical", "<b>not</b> medical").replace("988", '<a href="tel:988">988</a>')
    return page(css, f'<aside class="a"><p class="p">{marked}</p></aside><p>More text comes after it.</p>')


def random_page(chance, wording):
    """The wording in the midst of any tags."""
    parts = [_soup(chance) for _ in range(4)]
    body = f'{parts[0]}<div class="entry-content">{parts[1]}<p>{wording}</p>{parts[2]}</div>{parts[3]}'
    return f'<!DOCTYPE html><html lang="en"><head><title>T</title></head><body>{body}</body></html>'


def _soup(chance):
    return "".join(_bit(chance) for _ in range(chance.randrange(7)))


def _bit(chance):
    kind = chance.random()
    if kind < 0.45:
        return f"<{chance.choice(TAGS)}{chance.choice(ATTRIBUTES)}>"
    return f"</{chance.choice(TAGS)}>" if kind < 0.8 else chance.choice(BITS)
