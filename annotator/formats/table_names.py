"""What the columns of a stranger's table hold, guessed from their names and their first rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

FIELDS = (
    *("text", "title", "published", "source", "author", "url", "id"),
    *("editor", "dateline", "file"),
)
"""What a column can be mapped to."""

_NAMES = {
    "text": "text body content fulltext articletext articlebody articlecontent newstext "
    "newscontent storytext bodytext maintext maincontent rawtext plaintext cleantext textcontent "
    "contents article story document passage sentence "
    "正文 内容 文本 全文 文章 文章内容 新闻内容 正文内容 內容 內文 текст тексты полныйтекст "
    "содержание содержимое тело телостатьи статья texte contenu corps texto contenido cuerpo "
    "conteúdo conteudo corpo inhalt volltext artikeltext testo contenuto 本文 テキスト 본문 내용 "
    "النص نص المحتوى",
    "title": "title headline heading header head subject articletitle newstitle 标题 標題 题目 "
    "新闻标题 文章标题 заголовок название titre título titulo titular überschrift titel "
    "schlagzeile titolo 見出し タイトル 제목 العنوان عنوان",
    "published": "published publishedat publisheddate publishdate publishtime publicationdate "
    "datepublished pubdate pubtime date datetime articledate newsdate timestamp time day created "
    "createdat 日期 时间 發布時間 发布时间 发布日期 发表时间 发表日期 дата датапубликации время "
    "опубликовано fecha fechapublicacion datum datumveröffentlichung veröffentlicht "
    "datedepublication 日付 公開日 날짜 작성일 التاريخ تاريخ",
    "source": "source sourcename publisher publication outlet newspaper agency media site "
    "来源 來源 媒体 媒體 出处 источник издание сми quelle medium zeitung fuente medio fonte "
    "journal 出典 媒体名 출처 언론사 المصدر مصدر",
    "author": "author authors authorname byline writer writers journalist reporter by creator "
    "作者 记者 記者 автор авторы журналист autor autores auteur auteurs autorin autore autori 著者 "
    "筆者 기자 저자 الكاتب المؤلف",
    "url": "url link address uri href permalink weburl articleurl sourceurl webpage 链接 連結 网址 "
    "地址 网站 ссылка адрес lien enlace adresse indirizzo リンク 링크 주소 الرابط رابط",
    "id": "id articleid docid documentid newsid uid uuid guid key identifier 编号 編號 ид "
    "идентификатор identifiant identificador kennung 番号 번호",
    "editor": "editor editors 编辑 責任編輯 责任编辑 редактор redakteur rédacteur redactor",
    "dateline": "dateline",
}
_BY_NAME = {
    name: field for field, names in reversed(list(_NAMES.items())) for name in names.split()
}
_BETWEEN = re.compile(r"[\W_]+")
_MUCH_LONGER = 2
_SAMPLE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """`columns` maps what is wanted to a column; `is_sure` says whether the text's is certain."""

    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    is_sure: bool = False


def field_of(name: str) -> str | None:
    """What a column of this name usually holds."""
    return _BY_NAME.get(_BETWEEN.sub("", name).casefold())


def guess(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Guess:
    """What the columns hold. The text is sure where one name says so, or where of several that
    do one has much longer cells; else the longest column is a proposal.
    """
    lengths = {
        column: sum(len(row[place]) for row in rows[:_SAMPLE] if place < len(row))
        for place, column in enumerate(columns)
    }
    found: dict[str, str] = {}
    texts: list[str] = []
    for column in columns:
        wanted = field_of(column)
        if wanted == "text":
            texts.append(column)
        elif wanted is not None:
            found.setdefault(wanted, column)
    proposed = texts or [column for column in columns if column not in found.values()]
    proposed.sort(key=lambda column: -lengths[column])
    if not proposed or not (texts or lengths[proposed[0]]):
        return Guess(columns=found)
    is_sure = len(texts) == 1 or (
        len(texts) > 1 and lengths[texts[0]] >= _MUCH_LONGER * _longest_but_first(proposed, lengths)
    )
    return Guess(columns={"text": proposed[0], **found}, is_sure=is_sure)


def _longest_but_first(columns: Sequence[str], lengths: Mapping[str, int]) -> int:
    return max(1, *(lengths[column] for column in columns[1:]))
