"""Where the articles of an import came from: files and lines."""

from array import array

from annotator.store.bulk import BulkInsert

_LINE_BITS = 40
_LINE = (1 << _LINE_BITS) - 1


class Origins:
    """Notes file and line of each article that an import adds, in the order of their rows."""

    def __init__(self, bulk: BulkInsert) -> None:
        self._bulk = bulk
        self._files: list[str] = []
        self._places = array("q")

    @property
    def file(self) -> str:
        """The name of the file that is read now."""
        return self._files[-1]

    def start_file(self, name: str) -> None:
        """What comes next is from this file."""
        self._files.append(name)

    def add(self, line: int) -> None:
        """The next article stands on this line; 0 where its file has no lines."""
        self._places.append((len(self._files) - 1) << _LINE_BITS | line)

    def of(self, article: int) -> str:
        """File and line of an article of this import; empty for another one."""
        number = article - self._bulk.first_article()
        if not 0 <= number < len(self._places):
            return ""
        place = self._places[number]
        return f"{self._files[place >> _LINE_BITS]}:{place & _LINE}"
