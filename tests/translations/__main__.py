"""Brings the catalogues up to date with the program and compiles them.

python3 tests translations

New texts are added empty, translations are kept, texts that are gone are dropped. Then what is
still to be done is listed; the exit status is 1 while there is anything.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

from tests.translations import catalogue, templates_file
from tests.translations.all_texts import all_texts
from tests.translations.menu_keys import clashes
from tests.translations.source_text import Unclear


def main() -> int:
    """Renew every catalogue; the exit status."""
    try:
        texts = all_texts()
    except Unclear as error:
        print(error)
        return 1
    templates_file.write(texts)
    left = 0
    for language in catalogue.FORMS:
        merged = catalogue.merge(language, texts, catalogue.read(language))
        catalogue.write(language, merged.entries)
        found = [
            *catalogue.problems(language, texts, merged.entries),
            *clashes(language, merged.entries),
        ]
        print(f"{language}: {len(texts)} texts, {len(merged.new)} new, {merged.dropped} dropped.")
        for problem in found:
            print(f"  {problem}")
        left += len(found)
        compile_catalogue(language)
    print(f"{left} to be done." if left else "All is translated.")
    return 1 if left else 0


def compile_catalogue(language: str) -> None:
    """Make the file that the program loads."""
    suffix = ".exe" if sys.platform == "win32" else ""
    tool = next(
        path
        for folder in ("", "Qt/libexec")
        if (path := Path(PySide6.__file__).parent / folder / f"lrelease{suffix}").exists()
    )
    source, target = catalogue.source_file(language), catalogue.compiled_file(language)
    subprocess.run(
        [str(tool), "-silent", "-nounfinished", str(source), "-qm", str(target)], check=True
    )


if __name__ == "__main__":
    sys.exit(main())
