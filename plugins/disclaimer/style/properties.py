"""Which CSS properties can keep a text from being read, and which values of them can't.

A property is judged (a table or a function of `legible`, `layout` or `contrast` knows its harmless values), or it
is harmless whatever its value, or it is unknown: what an unknown one does can't be said, so it counts against the
text.
"""

from __future__ import annotations

from .names import names

HARMLESS = names("""
    accent-color all-space-treatment anchor-name anchor-scope appearance
    backface-visibility background-attachment background-blend-mode background-origin background-position
    background-position-x background-position-y background-repeat background-size border-block-color
    border-block-style border-bottom-color border-bottom-style border-collapse border-color border-end-end-radius
    border-end-start-radius border-inline-color border-inline-style border-left-color border-left-style
    border-right-color border-right-style border-start-end-radius border-start-start-radius border-style
    border-top-color border-top-style box-align box-decoration-break box-flex box-orient box-pack
    caption-side clear color-adjust color-interpolation column-fill column-span contain-intrinsic-block-size
    contain-intrinsic-height contain-intrinsic-inline-size contain-intrinsic-size contain-intrinsic-width
    container-name cursor dominant-baseline empty-cells field-sizing fill fill-opacity flex-wrap
    font-feature-settings font-kerning font-language-override font-optical-sizing font-palette font-smoothing
    font-stretch font-synthesis font-weight font-width forced-color-adjust grid-auto-columns grid-auto-flow
    grid-template-areas hanging-punctuation hyphenate-limit-chars hyphens image-orientation image-rendering
    interpolate-size isolation justify-items justify-self line-break margin-trim object-fit
    object-position orphans osx-font-smoothing outline-color outline-style overflow-anchor overflow-scrolling
    overflow-wrap paint-order perspective perspective-origin pointer-events
    position-anchor position-area position-try position-visibility print-color-adjust resize ruby-align
    ruby-overhang ruby-position shape-image-threshold shape-margin shape-outside shape-rendering speak stroke
    tab-size table-layout tap-highlight-color text-align text-align-all text-align-last text-anchor text-autospace
    text-box text-box-edge text-box-trim text-combine-upright text-decoration-color text-decoration-skip
    text-decoration-skip-ink text-decoration-style text-emphasis text-justify text-orientation text-overflow
    text-rendering text-spacing-trim text-transform text-underline-position text-wrap-style
    touch-callout transform-box transform-origin transform-style user-drag user-modify user-select vector-effect
    view-transition-class view-transition-name white-space-collapse widows will-change word-break word-wrap
""")
HARMLESS_FAMILIES = (
    *(
        "animation-",
        "break-",
        "caret",
        "column-rule",
        "counter-",
        "font-synthesis-",
        "font-variant",
        "hyphenate-limit-",
    ),
    *("list-style", "mask-border-", "mask-clip", "mask-composite", "mask-mode", "mask-origin", "mask-position"),
    *("mask-repeat", "mask-size", "mask-type", "nav-", "overscroll-", "page", "scroll-", "scrollbar-"),
    *("text-emphasis-", "timeline-", "transition", "view-timeline"),
)

HIDDEN, FAINT = "D02-hidden", "D17-not-conspicuous"
ALTERED, QUOTED, BIDI = "D05-altered", "D10-quoted", "D11-bidi-control"
NONE = frozenset(("none",))
KEYWORDS: dict[str, tuple[str, frozenset[str]]] = {
    "aspect-ratio": (HIDDEN, frozenset(("auto",))),
    "backdrop-filter": (HIDDEN, NONE),
    "background-clip": (FAINT, frozenset(("border-box", "padding-box", "content-box", "border"))),
    "background-image": (FAINT, NONE),
    "border-image": (FAINT, NONE),
    "border-image-source": (FAINT, NONE),
    "box-direction": (HIDDEN, frozenset(("normal",))),
    "box-reflect": (HIDDEN, NONE),
    "clip": (HIDDEN, frozenset(("auto",))),
    "clip-path": (HIDDEN, NONE),
    "column-count": (FAINT, frozenset(("auto", "1", "2"))),
    "content": (HIDDEN, frozenset(("normal", "none"))),
    "content-visibility": (HIDDEN, frozenset(("visible", "auto"))),
    "display": (
        HIDDEN,
        names("""block inline inline-block list-item flow-root flex inline-flex grid inline-grid table inline-table
            table-cell table-row table-row-group table-header-group table-footer-group table-caption contents box
            inline-box"""),
    ),
    "filter": (HIDDEN, NONE),
    "float": (HIDDEN, frozenset(("none", "left", "right", "inline-start", "inline-end"))),
    "font-size-adjust": (FAINT, frozenset(("none", "from-font"))),
    "font-style": (FAINT, frozenset(("normal", "italic", "oblique"))),
    "hyphenate-character": (HIDDEN, frozenset(("auto",))),
    "initial-letter": (HIDDEN, frozenset(("normal",))),
    "interactivity": (HIDDEN, frozenset(("auto",))),
    "line-clamp": (HIDDEN, NONE),
    "mask": (HIDDEN, NONE),
    "mask-border": (HIDDEN, NONE),
    "mask-border-source": (HIDDEN, NONE),
    "mask-box-image": (HIDDEN, NONE),
    "mask-box-image-source": (HIDDEN, NONE),
    "mask-image": (HIDDEN, NONE),
    "mix-blend-mode": (FAINT, frozenset(("normal",))),
    "offset": (HIDDEN, NONE),
    "offset-path": (HIDDEN, NONE),
    "position": (HIDDEN, frozenset(("static", "relative", "sticky"))),
    "rotate": (HIDDEN, frozenset(("none", "0", "0deg"))),
    "scale": (HIDDEN, frozenset(("none", "1", "1 1", "100%"))),
    "text-security": (HIDDEN, NONE),
    "transform": (
        HIDDEN,
        names("none translatez(0) translate3d(0,0,0) translate(0) translate(0,0) scale(1) rotate(0)"),
    ),
    "translate": (HIDDEN, frozenset(("none", "0", "0px", "0 0"))),
    "unicode-bidi": (BIDI, frozenset(("normal", "embed", "isolate", "plaintext"))),
    "visibility": (HIDDEN, frozenset(("visible",))),
    "writing-mode": (HIDDEN, frozenset(("horizontal-tb", "lr-tb", "lr"))),
}
INHERITED = names("""
    border-spacing color color-scheme direction font-family font-size font-size-adjust font-style
    hyphenate-character letter-spacing line-height text-fill-color text-indent text-security text-shadow
    text-size-adjust text-stroke-width text-underline-offset text-wrap-mode visibility word-spacing writing-mode
""")
WEIGHED = INHERITED | names("""
    align-content align-items align-self animation-name background-color border-bottom-width border-left-width
    border-radius border-right-width border-top-width bottom box-shadow box-sizing column-gap column-width contain
    container-type flex-basis flex-direction flex-grow flex-shrink grid-auto-rows grid-column-end grid-column-start
    grid-row-end grid-row-start grid-template-columns grid-template-rows height justify-content left list-style-type margin-bottom
    margin-left margin-right margin-top max-height max-width min-height min-width opacity order outline-offset
    outline-width overflow-x overflow-y padding-bottom padding-left padding-right padding-top place-content
    place-items place-self quotes right row-gap scroll-snap-type text-decoration-line text-decoration-thickness text-stroke
    top touch-action vertical-align width z-index zoom
""")


def is_harmless(name: str) -> bool:
    """Whether no value of the property can keep a text from being read."""
    if name in KEYWORDS or name in WEIGHED:
        return False
    return name in HARMLESS or name.startswith(HARMLESS_FAMILIES)


def is_known(name: str) -> bool:
    return name in KEYWORDS or name in WEIGHED or is_harmless(name)
