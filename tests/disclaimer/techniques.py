"""Ways to carry a wording without a reader's seeing it as approved; the judge must refuse each.

`@@` stands for the wording, `@B@` for the wording with a word in <b>, `@S@` with each word in <span>, `@I@` with
each letter in <i>.
"""

from tests.disclaimer.test_cases import POLICY

WORDING = POLICY.text("general", "en")
LINKED = WORDING.replace("988", '<a href="tel:988">988</a>')
ASIDE = '<aside class="a"><p class="p">@@</p></aside>'


def page(css="", body=ASIDE, head="", extra=""):
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title>{head}<style>{css}</style></head>'
        "<body><header><h1>Site</h1></header><main><article><h1>Post</h1>"
        f'<div class="entry-content"><p>TMS uses magnetic pulses. Talk about it here.</p>{body}</div>'
        f"</article></main>{extra}<footer>f</footer></body></html>"
    )


def filled(html):
    return (
        html.replace("@@", WORDING)
        .replace("@B@", WORDING.replace("not medical", "<b>not</b> medical"))
        .replace("@S@", " ".join(f"<span>{word}</span>" for word in WORDING.split()))
        .replace("@I@", "".join(f"<i>{letter}</i>" for letter in WORDING))
    )


TECHNIQUES = {
    "keyframes by a quoted name": page('@keyframes "k"{from,to{opacity:0}}.p{animation:1000s "k"}'),
    "old flexbox backwards": page(".p{display:-webkit-box;-webkit-box-direction:reverse}", body="<p class=p>@B@</p>"),
    "words of a scroll marker": page(
        ".a{overflow:auto;scroll-marker-group:before}.p::scroll-marker{content:'Untrue:'}"
    ),
    "words of a scroll button": page(".a{overflow:auto}.a::scroll-button(down){content:'None of it is true'}"),
    "white links by the body": page(body=f"<p>{LINKED}</p>").replace("<body>", "<body link=white>"),
    "white links by the body, once followed": page(body=f"<p>{LINKED}</p>").replace("<body>", "<body vlink=white>"),
    "a page as wide as a wall": page(head='<meta name="viewport" content="width=9000">'),
    "a page seen from afar": page(head='<meta name="viewport" content="width=device-width, initial-scale=0.1">'),
    "styles that a policy stops": page(
        "p{color:#000}", head="<meta http-equiv=Content-Security-Policy content=\"style-src 'none'\">"
    ).replace("<body>", "<body text=white>"),
    "the page before it stays": page(
        "@view-transition{navigation:auto}::view-transition-old(*),::view-transition-new(*){animation-duration:9999s}"
    ),
    "scrolling springs back": page(
        "html{scroll-snap-type:y mandatory}header{scroll-snap-align:start}h1{margin-bottom:3000px}"
    ),
    "no finger scrolls": page("html{touch-action:none}"),
    "paper of its own colour below it": page(
        ".entry-content{position:relative;z-index:0}.c{position:absolute;inset:0;background:#222;z-index:-1}",
        body="<p>@@</p><div class=c>x</div>",
    ),
    "letters larger than their line": page(
        ".c{font-size:400px;line-height:0;color:#fff}", body="<p>@@</p><div class=c>\u2588\u2588</div>"
    ),
    "a line as thick as a page": page(
        ".c{text-decoration:overline 600px #fff}", body="<p>@@</p><div class=c>Some more words of it.</div>"
    ),
    "a neighbour's shadow": page(
        ".c{font-size:90px;text-shadow:0 -150px #fff,0 -200px #fff}", body="<p>@@</p><div class=c>\u2588</div>"
    ),
    "a neighbour's dropped shadow": page(
        ".c{filter:drop-shadow(0 -150px 0 #000);background:#000;height:200px}", body="<p>@@</p><div class=c>x</div>"
    ),
    "a neighbour's image in the water": page(
        ".c{-webkit-box-reflect:above 0;background:#fff;height:400px}", body="<p>@@</p><div class=c>x</div>"
    ),
    "a neighbour's frame": page(
        ".c{position:relative;border:1px solid;border-image:linear-gradient(#fff,#fff) 1 fill/1/500px}",
        body="<p>@@</p><div class=c>x</div>",
    ),
    "a neighbour's outlined letters": page(".c{-webkit-text-stroke:400px #fff}", body="<p>@@</p><div class=c>x</div>"),
    "a neighbour's room in a line": page(
        "span{background:#fff;padding:400px 2000px 0 0}", body="<p>@@</p><p><span>x</span></p>"
    ),
    "a neighbour that grows": page(".c{scale:1 90;height:30px;background:#000}", body="<p>@@</p><div class=c>x</div>"),
    "a neighbour under a lens": page(
        ".c{zoom:50;margin-top:-10px;position:relative;background:#fff}", body="<p>@@</p><div class=c>x</div>"
    ),
    "a neighbour stuck to the bottom": page(
        ".c{position:sticky;bottom:0;height:100vh;background:#fff;z-index:9}", body="<p>@@</p><div class=c>x</div>"
    ),
    "what stands before a neighbour": page(
        "footer::before{content:'';display:block;height:900px;margin-top:-900px;background:#fff;position:relative}"
    ),
    "a sign that is larger than its line": page(
        ".a::after{content:'\\2588\\2588';font-size:900px;line-height:0;color:#fff}"
    ),
    "gone where one points": page(".a:hover{opacity:0}"),
    "gone with a mouse on the page": page("html:hover .p{visibility:hidden}"),
    "gone while somebody types": page("main:focus-within{.p{display:none}}"),
    "nested in a tag": page("main{.p{display:none}}"),
    "nested in two tags": page("body{main{& .p{display:none}}}"),
    "any of the tags around": page(":is(section,main) .p{display:none}"),
    "none of the classes around": page(":where(main):not(.q) :is(article) .p{display:none}"),
    "un-hidden by a rule for what it holds": page(
        ".p{opacity:0}:first-child{opacity:1!important}", body="<p>z</p><p class=p>@B@</p>"
    ),
    "hidden below the first child": page("header{order:0}html:first-child .p{opacity:0}"),
    "pictograms by another name": page("@font-face{font-family:X;src:local('Webdings')}.p{font-family:X,serif}"),
    "no letters by another name": page("@font-face{font-family:X;src:url(/f/adobe-blank.woff2)}.p{font-family:X}"),
    "a neighbour close to the eye": page(
        ".c{transform:perspective(10px) translateZ(9.9px);background:#000}", body="<p>@@</p><div class=c>x</div>"
    ),
    "body text attr": page().replace("<body>", "<body text=white>"),
    "html hidden": page().replace("<main>", "<main hidden>"),
    "html inert": page().replace("<body>", "<body inert>"),
    "frameset": '<!DOCTYPE html><frameset><frame></frameset><div class="entry-content"><p>@@</p></div>',
    "quirks": page(".P{display:none}").replace("<!DOCTYPE html>", ""),
    "quirks by an old doctype": page(".P{display:none}").replace(
        "<!DOCTYPE html>", '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2//EN">'
    ),
    "quirks colour": page(".p{color:fff}").replace("<!DOCTYPE html>", ""),
    "margins add up": page("*{margin-top:-2em;overflow:scroll}"),
    "pulled off the page": page("h1{margin:0 0 -100px}"),
    "pulled by its neighbour": page("", body='<div style="margin-block-end:-90px">x</div>' + ASIDE),
    "pulled by many": page("i{display:block;overflow:hidden;margin-top:-10px}", body="<i></i>" * 20 + ASIDE),
    "text pulled over it": page(
        ".c{margin-top:-90px}", body='<p>@@</p><p class="c">A text that is long enough to lie on it, or on most.</p>'
    ),
    "centred off the page": page("body{display:flex;height:100vh;align-items:center}"),
    "late import": page('.p{display:none} b{color:red} @import "data:text/css,.p{display:block!important}";'),
    "un-hidden by what never matches": page(".p{display:none} a:hover{.p{display:block!important}}"),
    "un-hidden by a rule browsers drop": page(".p{display:none} .p, p:foo{display:block!important}"),
    "un-hidden in a scope": page(".p{display:none} @scope (.x){:scope .p{display:block!important}}"),
    "invalid length": page(".p{font-size:1px;font-size:calc(2 + 100%)}"),
    "invalid shorthand": page(".p{font:1px/1 serif;font:bogus 16px serif}"),
    "body in a listing": page().replace("<article>", "<article><listing>"),
    "body in a quotation": page().replace("<article>", "<blockquote><article>"),
    "container as wide as nothing": page(".a{float:left;container-type:inline-size}"),
    "words before its block": page('.a::before{content:"Ignore this:"}'),
    "words before the body": page('.entry-content::before{content:"None of this is true."}'),
    "words behind the body": page(".entry-content::after{content:attr(data-x)}"),
    "addresses on a screen": page('a::after{content:" (" attr(href) ")"}', body=f"<p>{LINKED}</p>"),
    "one letter inside": page('b::before{content:"n"}', body="<p>@B@</p>"),
    "a digit inside": page('b::after{content:"7"}', body="<p>@B@</p>"),
    "words as a mark": page('li{list-style-type:"Ignore this: "}', body="<ul><li>@@</li></ul>"),
    "words as a marker": page('li::marker{content:"Ignore this: "}', body="<ul><li>@@</li></ul>"),
    "words as a mark, inherited": page('body{list-style:"Ignore this: "}.p{display:list-item}'),
    "words as a counter": page('@counter-style x{system:cyclic;symbols:"Untrue:"}.p{display:list-item;list-style:x}'),
    "words as quotes": page('.a{quotes:"Ignore " "this"}.p::before{content:open-quote}'),
    "words beside it": page('.entry-content>p:first-child::after{content:"Ignore the disclaimer below."}'),
    "words before it": page('.p::before{content:"It is false that "}'),
    "overlay fixed": page(".o{position:fixed;inset:0;background:#fff}", extra="<div class=o></div>"),
    "overlay abs 100%": page(
        ".o{position:absolute;top:0;left:0;width:100%;height:100vh;background:#fff}", extra="<div class=o></div>"
    ),
    "overlay pseudo": page(
        '.a{position:relative}.a::after{content:"";position:absolute;top:0;left:0;right:0;bottom:0;background:#fff}'
    ),
    "overlay pseudo body": page('body::after{content:"";position:fixed;inset:0;background:#fff}'),
    "overlay child": page(
        ".a{position:relative}.c{position:absolute;inset:0;background:#fff}",
        body="<aside class=a><p>@@</p><div class=c></div></aside>",
    ),
    "overlay img neg margin": page(
        "img{margin-top:-600px;width:600px;height:600px;display:block;position:relative;background:#fff}",
        body='<p>@@</p><img src="data:,">',
    ),
    "overlay sibling relative": page(
        ".c{position:relative;top:-400px;height:400px;background:#fff}", body="<p>@@</p><div class=c>x</div>"
    ),
    "overlay transform sibling": page(
        ".c{transform:translateY(-300px);height:400px;background:#fff}", body="<p>@@</p><div class=c>x</div>"
    ),
    "overlay box-shadow positioned": page(
        ".c{position:relative;box-shadow:0 0 0 2000px #fff}", body="<p>@@</p><div class=c>x</div>"
    ),
    "overlay outline": page(".c{position:relative;outline:2000px solid #fff}", body="<p>@@</p><div class=c>x</div>"),
    "overlay border abs": page(
        ".c{position:absolute;top:0;left:0;border-top:2000px solid #fff;width:100%}",
        body="<p>@@</p><div class=c>x</div>",
    ),
    "overlay dialog open": page(
        "dialog{width:100vw;height:100vh;max-width:none;max-height:none;top:0}", extra="<dialog open>x</dialog>"
    ),
    "z-index -1": page("article{background:#fff}.a{position:relative;z-index:-1}"),
    "float inner not": page("b{float:right}", body="<p>@B@</p>"),
    "order inner": page(".p{display:flex}.p b{order:-1}", body="<p class=p>@B@</p>"),
    "row-reverse": page(".p{display:flex;flex-direction:row-reverse}", body="<p class=p>@B@</p>"),
    "visibility collapse": page(".p{visibility:collapse}"),
    "layer order": page("@layer x,y; @layer y{.p{display:none}} @layer x{.p{display:block}}"),
    "layer vs important": page("@layer x{.p{display:none!important}} .p{display:block!important}"),
    "unlayered important loses": page(".p{display:block!important} @layer x{.p{display:none!important}}"),
    "nesting": page(".a{ & .p{display:none} }"),
    "nesting 2": page("aside{ p&, .p {opacity:0} }"),
    "nested media": page(".p{ @media (max-width:500px){display:none} }"),
    "has": page(".a:has(p){display:none}"),
    "is": page(":is(.q,.p){display:none}"),
    "not": page("p:not(.q){display:none}"),
    "not hover": page(".p:not(:hover){display:none}"),
    "nth": page(".entry-content > :nth-child(2){display:none}"),
    "last-child": page(".entry-content > *:last-child{display:none}"),
    "attr": page('[class^="a" i]{display:none}'),
    "supports": page("@supports (display:grid){.p{display:none}}"),
    "supports not": page("@supports not (display:foo){.p{display:none}}"),
    "container": page(".entry-content{container-type:inline-size}@container (min-width:1px){.p{display:none}}"),
    "scope": page("@scope (.a){p{display:none}}"),
    "scope 2": page("@scope (.a){:scope{display:none}}"),
    "import data": page('@import url("data:text/css,.p{display:none}");'),
    "keyframes": page("@keyframes k{to{opacity:0}}.p{animation:k .01s forwards}"),
    "keyframes from": page("@keyframes k{from{opacity:0}to{opacity:0}}.p{animation:k 100s}"),
    "keyframes clip": page("@keyframes k{0%,100%{clip-path:inset(100%)}}.p{animation:k 9s infinite}"),
    "starting-style": page(".p{transition:opacity 1000s;opacity:1;@starting-style{opacity:0}}"),
    "starting-style 2": page(".p{transition:opacity 1000s}@starting-style{.p{opacity:0}}"),
    "var": page(":root{--x:none}.p{display:var(--x)}"),
    "var fallback": page(".p{display:var(--nope,none)}"),
    "var invalid": page(".p{color:#fff;color:var(--nope)}.a{color:#fff}"),
    "var nested": page(":root{--a:var(--b);--b:0}.p{opacity:var(--a)}"),
    "property": page('@property --o{syntax:"<number>";inherits:false;initial-value:0}.p{opacity:var(--o)}'),
    "property noinherit": page(
        '@property --o{syntax:"<number>";inherits:false;initial-value:0}:root{--o:1}.p{opacity:var(--o)}'
    ),
    "space toggle": page(".p{--on:initial;display:var(--on,none)}"),
    "invalid last": page(".p{display:none;display:bogus}"),
    "invalid last color": page(".p{color:#fff;color:notacolor}"),
    "invalid opacity": page(".p{opacity:0;opacity:foo}"),
    "invalid font": page(".p{font-size:1px;font-size:20}"),
    "invalid font calc": page(".p{font-size:1px;font-size:calc(2 + 100%)}"),
    "invalid td": page(".p{text-decoration:line-through;text-decoration:bogus}"),
    "important tricks": page(".p{display:none!important;display:block}"),
    "important spaces": page(".p{display:none ! important}.p{display:block}"),
    "specificity": page(
        "#x .p.p{display:none}.a .p{display:block}", body="<aside class=a id=x><p class=p>@@</p></aside>"
    ),
    "where": page(":where(#a#b) x,.p{display:none} p{display:block}"),
    "inline loses to important": page(".p{display:none!important}", body='<p class=p style="display:block">@@</p>'),
    "color transparent": page(".p{color:transparent}"),
    "rgba 0": page(".p{color:rgba(0,0,0,.1)}"),
    "hsl": page(".p{color:hsl(0 0% 98%)}"),
    "oklch": page(".p{color:oklch(0.98 0 0)}"),
    "lab": page(".p{color:lab(98 0 0)}"),
    "color-mix": page(".p{color:color-mix(in srgb,#fff 95%,#000)}"),
    "relative color": page(".p{color:rgb(from white r g b)}"),
    "light-dark": page(":root{color-scheme:light dark}.p{color:light-dark(#000,#111)}"),
    "light-dark2": page(":root{color-scheme:light dark}.p{color:light-dark(#fff,#fff)}"),
    "dark only text": page(":root{color-scheme:light dark}.p{color:#222}"),
    "dark media": page("@media (prefers-color-scheme:dark){body{background:#111}}"),
    "dark media2": page("@media (prefers-color-scheme:dark){.p{display:none}}"),
    "bg same": page(".a{background:#000}"),
    "bg inset shadow": page(".a{box-shadow:inset 0 0 0 500px #000}"),
    "bg inset shadow 2": page(".a{box-shadow:inset 0 500px #000}"),
    "bg image": page(".a{background:url(x.png)}"),
    "bg gradient": page(".a{background:linear-gradient(#000,#000)}"),
    "bg-clip text": page(".p{background:linear-gradient(#fff,#fff);-webkit-background-clip:text;color:transparent}"),
    "fill color": page(".p{-webkit-text-fill-color:#fff}"),
    "stroke": page(".p{-webkit-text-stroke:4px #fff}"),
    "text-security": page(".p{-webkit-text-security:disc}"),
    "font-size 0 em": page(".a{font-size:.1px}.p{font-size:1em}"),
    "font rem": page("html{font-size:4px}.p{font-size:1rem}"),
    "font shorthand": page(".p{font:1px/1 serif}"),
    "font system": page(".p{font:caption}"),
    "small": page("", body="<small><small><small><p>@@</p></small></small></small>"),
    "font attr": page("", body="<font size=1><p>@@</p></font>"),
    "font color attr": page("", body="<font color=white><p>@@</p></font>"),
    "font color attr odd": page("", body="<font color=fffffg><p>@@</p></font>"),
    "bgcolor": page("", body="<table bgcolor=black><tr><td><p>@@</p></td></tr></table>"),
    "zoom": page(".a{zoom:.1}"),
    "scale": page(".a{scale:.1}"),
    "transform scale": page(".a{transform:scale(.1)}"),
    "transform matrix": page(".a{transform:matrix(1,0,0,1,-9999,0)}"),
    "rotate": page(".a{rotate:180deg}"),
    "rotateY": page(".a{transform:rotateY(90deg)}"),
    "translateZ persp": page(".entry-content{perspective:100px}.a{transform:translateZ(200px)}"),
    "offset-path": page('.a{offset-path:path("M-5000 0L-5000 1");offset-distance:0%}'),
    "clip rect": page(".a{position:absolute;clip:rect(0,0,0,0)}"),
    "clip-path": page(".a{clip-path:circle(0)}"),
    "mask": page(".a{mask:linear-gradient(transparent,transparent)}"),
    "webkit mask": page(".a{-webkit-mask-image:linear-gradient(transparent,transparent)}"),
    "filter opacity": page(".a{filter:opacity(0)}"),
    "filter blur": page(".a{filter:blur(8px)}"),
    "filter contrast": page(".a{filter:contrast(0)}"),
    "backdrop": page(".a{backdrop-filter:brightness(0)}"),
    "blend": page(".a{mix-blend-mode:screen}"),
    "opacity product": page("main{opacity:.4}article{opacity:.4}.a{opacity:.4}"),
    "opacity %": page(".a{opacity:5%}"),
    "content-visibility": page(".a{content-visibility:hidden}"),
    "contain size": page(".a{contain:size;overflow:hidden}"),
    "contain strict": page(".a{contain:strict}"),
    "container size": page(".a{container-type:size;overflow:hidden}"),
    "height overflow": page(".a{height:1px;overflow:hidden}"),
    "height only overlap": page(".a{height:0}"),
    "max-height": page(".a{max-height:10px;overflow:clip}"),
    "max-block-size": page(".a{max-block-size:0;overflow:hidden}"),
    "width 0": page(".a{width:0;overflow:hidden}"),
    "width 1px": page(".a{width:1px;word-break:break-all}"),
    "grid 0fr": page(".a{display:grid;grid-template-rows:0fr}.p{overflow:hidden;min-height:0}"),
    "grid col 0": page(".a{display:grid;grid-template-columns:0 1fr}.p{overflow:hidden}"),
    "grid overlap": page(
        ".entry-content{display:grid}.entry-content>*{grid-area:1/1}",
        body='<aside class=a><p>@@</p></aside><div style="background:#fff;min-height:500px">cover</div>',
    ),
    "flex 0": page(".entry-content{display:flex}.a{flex:0 0 0;overflow:hidden;min-width:0}"),
    "flex col shrink": page("body{height:100vh;display:flex;flex-direction:column}main{overflow:hidden;flex:0 1 10px}"),
    "flex col bound": page(
        "html,body{height:100%}body{display:flex;flex-direction:column;max-height:100px}main{overflow:hidden;min-height:0}"
    ),
    "line-clamp": page(".p{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}"),
    "ellipsis": page(".p{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}"),
    "nowrap": page(".p{white-space:nowrap}"),
    "pre": page(".p{white-space:pre}"),
    "text-wrap": page(".p{text-wrap:nowrap}"),
    "text-wrap-mode": page(".p{text-wrap-mode:nowrap}"),
    "nowrap spans": page(".p{white-space:nowrap}", body="<p class=p>@S@</p>"),
    "left": page(".a{position:relative;left:-9999px}"),
    "right": page(".a{position:relative;right:-9999px}"),
    "right+": page(".a{position:relative;right:9999px}"),
    "margin-left": page(".a{margin-left:-9999px}"),
    "margin-left+": page(".a{margin-left:9999px}"),
    "margin-top": page(".a{margin-top:-9999px}"),
    "margin-bottom": page(
        ".a{margin-bottom:-600px}",
        body='<aside class=a><p>@@</p></aside><div style="background:#fff;height:600px;position:relative">x</div>',
    ),
    "margin-inline": page(".a{margin-inline-start:-9999px}"),
    "padding": page(".a{padding-left:100vw}"),
    "padding top": page(".a{padding-top:99999px}"),
    "text-indent hanging": page(".p{text-indent:-9999px;overflow:hidden}"),
    "text-indent calc": page(".p{text-indent:calc(100% + 9999px);white-space:nowrap;overflow:hidden}"),
    "letter-spacing": page(".p{letter-spacing:-1em}"),
    "letter-spacing+": page(".p{letter-spacing:9em}"),
    "word-spacing": page(".p{word-spacing:-2em}"),
    "line-height 0": page(".p{line-height:0}"),
    "line-height font": page(".p{font:16px/0 serif}"),
    "writing-mode": page(".p{writing-mode:vertical-rl}"),
    "rtl override": page(".p{direction:rtl;unicode-bidi:bidi-override}"),
    "bdo": page("", body="<p><bdo dir=rtl>@@</bdo></p>"),
    "bdo attr class": page("", body="<p dir=rtl>@@</p>"),
    "text-decoration lt": page(".p{text-decoration:line-through}"),
    "text-decoration lt anc": page(".a{text-decoration-line:line-through}"),
    "underline thick": page(".p{text-decoration:underline 1.2em;text-underline-offset:-1em}"),
    "text-shadow blur": page(".p{text-shadow:0 0 8px #000,0 0 8px #000,0 0 4px #000}"),
    "columns": page(".p{columns:40}"),
    "column-width": page(".p{column-width:1px}"),
    "display table-column": page(".a{display:table-column}"),
    "display contents bg": page("body{background:#000;color:#000}.a{background:#fff;display:contents}"),
    "first-line": page(".p::first-line{font-size:0}"),
    "first-letter": page(".p::first-letter{color:#fff}"),
    "content replace": page(".p{content:url(x.png)}"),
    "inner hidden word": page("b{display:none}", body="<p>@B@</p>"),
    "inner before": page('b::before{content:"really "}', body="<p>@B@</p>"),
    "font-family blank": page('.p{font-family:"Adobe Blank"}'),
    "font-face size-adjust": page(
        '@font-face{font-family:x;src:local("DejaVu Sans"),local("Liberation Sans");size-adjust:5%}.p{font-family:x}'
    ),
    "hyphenate": page('.p{hyphens:auto;hyphenate-character:"XXXXXXXXX"}'),
    "all": page(".p{all:unset;display:none}"),
    "revert-layer": page("@layer a{.p{display:none}}@layer b{.p{display:revert-layer}}"),
    "revert": page("dialog{display:block}", body="<dialog>@@</dialog>"),
    "inherit": page(".a{visibility:hidden}.p{visibility:inherit}"),
    "unset vis": page(".a{visibility:hidden}.p{visibility:unset}"),
    "media width range": page("@media (400px<=width<=1000px){.p{display:none}}"),
    "media between": page("@media (min-width:600px) and (max-width:700px){.p{display:none}}"),
    "media not": page("@media not print{.p{display:none}}"),
    "media hover": page("@media (hover:hover){.p{display:none}}"),
    "media orientation": page("@media (orientation:landscape){.p{display:none}}"),
    "media attr style": page("", head='<style media="(max-width: 500px)">.p{display:none}</style>'),
    "media all,foo": page("@media all,(foo){.p{display:none}}"),
    "style in body": page("", body="<style>.p{display:none}</style><p class=p>@@</p>"),
    "style in svg": page("", extra="<svg><style>.p{display:none}</style></svg>"),
    "css comment": page(".p{dis/**/play:none;display/**/:/**/none}"),
    "css escape": page(".p{d\\69splay:n\\6fne}"),
    "css escape sel": page(".\\70{display:none}"),
    "css unclosed": page(".p{display:none"),
    "css bad before": page("@foo;}.p{display:none}"),
    "css html comment": page("<!-- .p{display:none} -->"),
    "css upper": page(".p{DISPLAY:NONE}"),
    "popover": page("", body="<div popover><p>@@</p></div>"),
    "details": page("", body="<details><summary>s</summary><p>@@</p></details>"),
    "details text": page("", body="<details>@@<summary>s</summary></details>"),
    "details name": page(
        "",
        body="<details name=x open><summary>a</summary>b</details>"
        "<details name=x open><summary>s</summary><p>@@</p></details>",
    ),
    "details content css": page(
        "details::details-content{content-visibility:hidden}",
        body="<details open><summary>s</summary><p>@@</p></details>",
    ),
    "summary 2nd": page("", body="<details><summary>a</summary><summary>@@</summary></details>"),
    "shadow": page("", body="<div><template shadowrootmode=open>x</template><p>@@</p></div>"),
    "noscript break": page("", body="<div><noscript></div><p>@@</p></noscript>"),
    "noscript style": page("", head="<noscript><style>.p{display:none}</style></noscript>"),
    "plaintext": page("", body="<plaintext>@@"),
    "xmp": page("", body="<xmp>@@</xmp>"),
    "unclosed comment": page("", body="<!-- <p>@@</p>"),
    "textarea": page("", body="<textarea><p>@@</p></textarea>"),
    "select": page("", body="<select><option>@@</option></select>"),
    "button": page("", body="<button>@@</button>"),
    "object": page("", body='<object data="x"><p>@@</p></object>'),
    "video": page("", body="<video controls><p>@@</p></video>"),
    "canvas": page("", body="<canvas><p>@@</p></canvas>"),
    "iframe": page("", body="<iframe><p>@@</p></iframe>"),
    "math": page("", body="<math><mtext>@@</mtext></math>"),
    "math annotation": page("", body='<math><annotation-xml encoding="text/html"><p>@@</p></annotation-xml></math>'),
    "foreignObject": page("", body="<svg width=1 height=1><foreignObject><p>@@</p></foreignObject></svg>"),
    "marquee": page("", body="<marquee>@@</marquee>"),
    "rt": page("", body="<ruby>x<rt>@@</rt></ruby>"),
    "rp": page("", body="<ruby>x<rp>@@</rp></ruby>"),
    "audio": page("", body="<audio>@@</audio>"),
    "progress": page("", body="<progress>@@</progress>"),
    "meter": page("", body="<meter>@@</meter>"),
    "datalist": page("", body="<datalist>@@</datalist>"),
    "optgroup": page("", body='<select><optgroup label="@@"></optgroup></select>'),
    "table foster": page("table{display:none}", body="<table><tr><td>@@</td></tr></table>"),
    "table caption hidden": page("caption{visibility:collapse}", body="<table><caption>@@</caption></table>"),
    "dup attr": page("", body='<p style="display:none" style="display:block">@@</p>'),
    "attr entity": page("", body='<p style="display&#58;none">@@</p>'),
    "attr uppercase": page("", body='<P STYLE="DISPLAY:NONE">@@</P>'),
    "attr newline": page("", body='<p style="display\n:\nnone">@@</p>'),
    "class nul": page(".p{display:none}", body='<p class="x\tp">@@</p>'),
    "body class second body tag": page(".h{display:none}", body="<body class=h><p>@@</p>"),
    "meta refresh": page("", head='<meta http-equiv="refresh" content="0;url=/x">'),
    "alt stylesheet title": page(
        "", head="<style title=a>.p{display:none}</style><style title=b>.p{display:block}</style>"
    ),
    "style type": page(
        "", head='<style>.p{display:none}</style><style type="text/x">.p{display:block!important}</style>'
    ),
    "base target": page("", head='<base href="/other/"><link rel=stylesheet href=a.css>'),
    "external css": page("", head='<link rel=stylesheet href="https://cdn.test/a.css">'),
    "checked hack": page("#t:not(:checked)~.p{display:none}", body="<input type=checkbox id=t><p class=p>@@</p>"),
    "checked hack 2": page("#t:checked~.p{display:none}", body="<input type=checkbox id=t checked><p class=p>@@</p>"),
    "target hack": page(".p:not(:target){display:none}"),
    "lang pseudo": page(".p:lang(en){display:none}"),
    "root": page(":root{opacity:0}"),
    "html bg": page("html{background:#000}"),
    "html filter": page("html{filter:brightness(0)}"),
    "viewport overflow": page("html,body{overflow:hidden;height:100%}article h1{height:3000px}"),
    "body fixed": page("body{position:fixed;height:10px;overflow:hidden}"),
    "scrollbox": page(".a{height:20px;overflow:auto}"),
    "resize": page(".a{height:20px;overflow:auto;resize:vertical}"),
    "perspective": page("main{perspective:1px}.a{transform:translateZ(-900px)}"),
    "text-combine": page(".p{writing-mode:vertical-rl;text-combine-upright:all}"),
    "font-size clamp": page(".p{font-size:clamp(1px,.1vw,2px)}"),
    "font-size max": page(".p{font-size:min(16px,1px)}"),
    "text-size-adjust": page("html{-webkit-text-size-adjust:10%}"),
    "initial-letter": page(".p{initial-letter:5}"),
    "ruby display": page(".p{display:ruby-text}"),
    "math display": page(".p{display:math;math-depth:20}"),
    "anchor": page(".a{position:absolute;top:anchor(bottom)}"),
    "border-image": page(".a{border:10px solid;border-image:linear-gradient(#000,#000) 1 fill}"),
    "box-reflect": page(".p{-webkit-box-reflect:below -100%}"),
    "two texts on one place": page(
        "p{margin:0}.z{height:0}",
        body='<p class="z">@@</p><p>TMS uses magnetic pulses, and this text lies right on top of the other one, so '
        "that none of it can be read at all.</p>",
    ),
    "dl dt dd float": page(".p{float:left;width:1px;overflow:hidden}"),
    "isolated letters": page("i{display:inline-block;width:0;overflow:hidden}", body="<p>@I@</p>"),
    "inner font 0": page("b{font-size:0}", body="<p>@B@</p>"),
    "inner color": page("b{color:#fff}", body="<p>@B@</p>"),
    "inner abs": page("b{position:absolute;left:0;top:0}", body="<p>@B@</p>"),
    "inner relative": page("b{position:relative;left:200px}", body="<p>@B@</p>"),
    "inner block": page("b{display:block}", body="<p>@B@</p>"),
    "inner vertical-align": page("b{vertical-align:500px}", body="<p>@B@</p>"),
    "inner margin": page("b{margin-left:-40px}", body="<p>@B@</p>"),
    "inner letter-spacing": page("b{letter-spacing:-10px}", body="<p>@B@</p>"),
    "inner lt": page("b{text-decoration:line-through}", body="<p>@B@</p>"),
    "inner transform": page("b{display:inline-block;transform:scaleX(0)}", body="<p>@B@</p>"),
    "inner shadow": page("b{text-shadow:0 0 4px #000,0 0 4px #000,0 0 4px #000}", body="<p>@B@</p>"),
    "p first-child before": page(
        '.p::before{content:"";float:left;width:100%;height:400px;margin-bottom:-400px;background:#000}'
    ),
    "p before block": page('.p::before{content:"";display:block;height:400px;margin-bottom:-400px;background:#000}'),
    "negative sibling bg": page(
        ".c{margin-top:-400px;height:400px;background:#000}", body="<p>@@</p><div class=c></div>"
    ),
    "float sibling bg": page(
        ".c{float:left;width:100%;height:500px;margin-right:-100%;background:#000}", body="<div class=c></div><p>@@</p>"
    ),
}
