"""Articles of our own making, about an exchange between two countries that do not exist, as pages of news look."""

UKRAINIAN = (
    "Норланд і Сурланд обмінялися людьми біля мосту поблизу Мілфорда, повідомило Міністерство оборони Норланду.",
    "«Ми повернули 12 наших людей», — сказав речник міністерства. Серед них троє цивільних.",
    "Чи будуть ще обміни? Цього в міністерстві не сказали. Попередній обмін відбувся навесні.",
)
RUSSIAN = (
    "Норланд и Сурланд обменялись людьми у моста под Милфордом, сообщило Министерство обороны Сурланда.",
    "«Мы вернули 12 наших людей», — заявил представитель ведомства. Среди них трое гражданских.",
    "Будут ли ещё обмены? Этого в ведомстве не сказали. Предыдущий обмен был объявлен весной.",
)
ENGLISH = (
    "Norland and Surland exchanged people at the bridge near Millford, the Ministry of Defence of Norland said.",
    '"We have brought back 12 of our people," the ministry\'s spokesman said. Three of them are civilians.',
    "Will there be more exchanges? The ministry did not say. The last exchange took place in the spring.",
)
TEXTS = {"uk": UKRAINIAN, "ru": RUSSIAN, "en": ENGLISH}
TITLES = {
    "uk": "Додому повернулися 12 людей",
    "ru": "Домой вернулись 12 человек",
    "en": "Twelve people come home from Surland",
}


def article(
    language: str = "en",
    *,
    paragraphs: tuple[str, ...] = (),
    charset: str = "utf-8",
    head: str = "",
    title: str = "",
) -> str:
    """Give a page of news: menus, the article, advertisements, a footer."""
    shown = title or TITLES[language]
    text = "\n".join(f"<p>{one}</p>" for one in paragraphs or TEXTS[language])
    return f"""<!doctype html>
<html lang="{language}"><head><meta charset="{charset}"><title>{shown} | The Invented Herald</title>
<meta property="og:title" content="{shown}"><meta property="og:site_name" content="The Invented Herald">
<meta property="article:published_time" content="2024-05-10T14:05:00+03:00"><meta name="author" content="Alma Writer">
{head}</head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/war">War</a></li></ul></nav><h1>{shown}</h1></header>
<main><article>{text}</article><aside><a href="/buy">Buy a subscription</a></aside></main>
<footer>All rights reserved.</footer></body></html>"""


CONSENT = """<!doctype html><html lang="en"><head><title>Before you continue</title></head><body><h1>We value your privacy</h1>
<p>We and our partners store cookies on your device. We need your consent for personalised ads and content.</p>
<p>You can withdraw your consent at any time in our privacy policy. Cookies are small files.</p>
<button>Accept all cookies</button></body></html>"""

LOGIN = """<!doctype html><html lang="en"><head><title>Log in</title></head><body><h1>Log in to read on</h1>
<form><input name="user"><input type="password" name="password"><button>Log in</button></form>
<p>Not a member? Create an account.</p></body></html>"""


def pdf(lines: tuple[str, ...]) -> bytes:
    """Make a small PDF of one page with these lines in it (ISO 32000-1, 7.5)."""
    shown = "".join(f"({line}) Tj 0 -20 Td " for line in lines)
    content = f"BT /F1 12 Tf 50 700 Td {shown}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, places = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = (
        b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (table, len(body))
    )
    return bytes(body) + end
