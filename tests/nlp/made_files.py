"""Real files of every format, made in memory from one short article."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from html import escape
from xml.sax.saxutils import escape as xml_escape

TITLE = "Міст через Десну відкрили після ремонту"
PARAGRAPHS = (
    "У вівторок, 3 червня 2025 року, у Чернігові відкрили міст через Десну. Ремонт тривав сім місяців і коштував"
    " 84,5 млн грн.",
    "«Ми встигли до літа», — сказав інженер О. П. Гнатюк. За його словами, міст витримає вантажівки вагою до 40 тонн.",
    "Щодня ним їздитиме близько 6 тисяч автомобілів. Раніше водії робили гак у 23 кілометри.",
)
FIRST = "У вівторок, 3 червня 2025 року, у Чернігові відкрили міст через Десну."
LAST = "Раніше водії робили гак у 23 кілометри."
AUTHOR = "Олена Коваль"
DATE = "2025-06-03"
OUTLET = "Чернігівський вісник"
TEXT = "\n\n".join([TITLE, *PARAGRAPHS])


def zipped(members: dict[str, str | bytes], mimetype: str = "") -> bytes:
    """A zip container; the media type first and stored, as OpenDocument and EPUB want it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as container:
        if mimetype:
            container.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name, content in members.items():
            container.writestr(name, content)
    return buffer.getvalue()


def docx(title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    heading = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{xml_escape(title)}</w:t></w:r></w:p>'
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{xml_escape(text[:9])}</w:t></w:r>'
        f"<w:del><w:r><w:delText>removed</w:delText></w:r></w:del><w:r><w:t>{xml_escape(text[9:])}</w:t></w:r></w:p>"
        for text in paragraphs
    )
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"<dc:creator>{AUTHOR}</dc:creator><dcterms:created>{DATE}T10:00:00Z</dcterms:created></cp:coreProperties>"
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {space}><w:body>{heading}{body}</w:body></w:document>",
            "word/header1.xml": f"<w:hdr {space}><w:p><w:r><w:t>Колонтитул</w:t></w:r></w:p></w:hdr>",
            "docProps/core.xml": core,
        }
    )


def odt(title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    names = {"office": "office", "text": "text", "meta": "meta"}
    spaces = " ".join(
        f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{value}:1.0"' for key, value in names.items()
    )
    body = "".join(f"<text:p>{xml_escape(text).replace(' міст ', '<text:s/>міст ')}</text:p>" for text in paragraphs)
    content = (
        f"<office:document-content {spaces}><office:body><office:text>"
        f'<text:h text:outline-level="1">{xml_escape(title)}</text:h>{body}'
        "</office:text></office:body></office:document-content>"
    )
    meta = (
        f'<office:document-meta {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        f"<meta:initial-creator>{AUTHOR}</meta:initial-creator><meta:creation-date>{DATE}T10:00:00</meta:creation-date>"
        "</office:meta></office:document-meta>"
    )
    return zipped({"content.xml": content, "meta.xml": meta}, "application/vnd.oasis.opendocument.text")


def epub(title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{xml_escape(title)}</dc:title><dc:creator>{AUTHOR}</dc:creator><dc:date>{DATE}</dc:date>"
        f"<dc:publisher>{OUTLET}</dc:publisher></metadata><manifest>"
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        '<item id="one" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="nav"/><itemref idref="one"/></spine></package>'
    )
    body = "".join(f"<p>{xml_escape(text)}</p>" for text in paragraphs)
    page = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>'
    chapter = f"{page}<h1>{xml_escape(title)}</h1>{body}</body></html>"
    nav = f'{page}<nav><ol><li><a href="text/one%20a.xhtml">Зміст книги</a></li></ol></nav></body></html>'
    return zipped(
        {
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            "OEBPS/nav.xhtml": nav,
            "OEBPS/text/one a.xhtml": chapter,
        },
        "application/epub+zip",
    )


def html(charset: str = "utf-8", declared: bool = True) -> bytes:
    meta = f'<meta charset="{charset}">' if declared else ""
    body = "".join(f"<p>{escape(text)}</p>" for text in PARAGRAPHS)
    page = f"""<!DOCTYPE html><html lang="uk"><head>{meta}<title>{TITLE} | {OUTLET}</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="{OUTLET}">
<meta name="author" content="{AUTHOR}"><meta property="article:published_time" content="{DATE}T09:00:00+03:00"></head>
<body><nav><ul><li><a href="/">Головна</a></li><li><a href="/sport">Спорт</a></li></ul></nav>
<div class="cookie">Ми використовуємо файли cookie. Погоджуюся</div>
<article><h1>{TITLE}</h1><div class="share"><a href="#">Поширити</a></div>{body}
<p>Читайте також: <a href="/other">Трамвай повернувся на вулицю Шевченка</a></p></article>
<aside><h2>Популярне</h2><ul><li><a href="/a">Погода на вихідні у місті</a></li></ul></aside>
<footer><p>© 2025 {OUTLET}. Усі права захищені.</p></footer></body></html>"""
    return page.encode(charset, "xmlcharrefreplace")


def eml(charset: str = "utf-8", multipart: bool = True, encoding: str = "quoted-printable") -> bytes:
    message = EmailMessage()
    message["From"] = f"{OUTLET} <news@visnyk.example>"
    message["To"] = "desk@example.org"
    message["Subject"] = f"Fwd: {TITLE}"
    message["Date"] = "Tue, 03 Jun 2025 09:00:00 +0300"
    text = "\n\n".join(PARAGRAPHS) + "\n\n-- \nРедакція\n"
    message.set_content(text, charset=charset, cte=encoding)
    if multipart:
        message.add_alternative(html().decode(), subtype="html")
        message.add_attachment("вкладення, яке не читають".encode(), maintype="text", subtype="plain", filename="a.txt")
    return message.as_bytes()


def rtf(title: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS, unicode: bool = False) -> bytes:
    def coded(text: str) -> str:
        if unicode:
            return "".join(letter if letter < "\x80" else f"\\u{ord(letter)}?" for letter in text)
        return "".join(letter if letter < "\x80" else f"\\'{letter.encode('cp1251').hex()}" for letter in text)

    body = "\\par\n".join(coded(text) for text in (title, *paragraphs))
    info = f"{{\\info{{\\title {coded(title)}}}{{\\author {coded(AUTHOR)}}}{{\\creatim\\yr2025\\mo6\\dy3\\hr9\\min0}}}}"
    header = f"{{\\header {coded('Колонтитул')}\\par}}"
    return f"{{\\rtf1\\ansi\\ansicpg1251\\deff0{{\\fonttbl{{\\f0 Arial;}}}}{info}{header}\n{body}\\par}}".encode(
        "ascii"
    )


def md() -> bytes:
    body = "\n\n".join(PARAGRAPHS).replace("міст через Десну", "**міст** через [Десну](https://desna.example)")
    front = f"---\ntitle: {TITLE}\nauthor: {AUTHOR}\ndate: {DATE}\nsource: {OUTLET}\n---\n\n# {TITLE}\n\n"
    return (front + body.replace("\n\nЩодня", "\n\n> Щодня") + "\n").encode()


def every_format() -> dict[str, bytes]:
    """A file's suffix → its bytes, for all formats but PDF, which wants Qt."""
    return {
        ".txt": TEXT.encode(), ".md": md(), ".html": html(), ".docx": docx(), ".odt": odt(), ".epub": epub(),
        ".rtf": rtf(), ".eml": eml(),
    }  # fmt: skip
