"""From process start to the first painted article, beside a bare PySide6 window with its text.

python3 tests bench startup [--rounds 15]; uses the screen there is, else Qt's offscreen one.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from annotator.paths import resource
from annotator.project.importing import import_sources, index_pending
from annotator.project.project import Project

OURS = """
import sys, time
from annotator.gui.article.view import ArticleView
paint = ArticleView.paintEvent
def painted(self, event):
    paint(self, event)
    if self.document().characterCount() > 100:
        print(time.time(), flush=True)
        __import__("os")._exit(0)
ArticleView.paintEvent = painted
from annotator.__main__ import main
main(sys.argv[1:])
"""

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
app = QApplication(sys.argv)
window = QMainWindow()
class View(QTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), flush=True)
        __import__("os")._exit(0)
view = View()
view.setPlainText(open(sys.argv[1], encoding="utf-8").read())
window.setCentralWidget(view)
window.resize(1280, 800)
window.show()
app.exec()
"""


def seconds(code: str, argument: Path, environment: dict[str, str]) -> float:
    """From just before the process is made to the end of its first paint."""
    start = time.time()
    words = [sys.executable, "-c", code, str(argument)]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1]) - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    environment = dict(os.environ)
    # Both are to start as on the second day, from compiled modules.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not environment.get("DISPLAY") and sys.platform == "linux":
        environment["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment["ANNOTATOR_HOME"] = name
        path = folder / "start.annotator"
        project = Project.create(path, annotator="ana")
        import_sources(project, [resource("samples")])
        index_pending(project)
        project.close()
        text = folder / "text.txt"
        first = resource("samples/articles.jsonl").read_text(encoding="utf-8").split("\n")[0]
        text.write_text(json.loads(first)["text"], encoding="utf-8")
        times: dict[str, list[float]] = {"bare window": [], "annotator": []}
        for _ in range(options.rounds + 1):
            times["bare window"].append(seconds(BARE, text, environment))
            times["annotator"].append(seconds(OURS, path, environment))
    medians: dict[str, float] = {}
    for label, rounds in times.items():
        found = sorted(1000 * each for each in rounds[1:])  # the first one compiles
        medians[label] = statistics.median(found)
        span = f"from {found[0]:.0f} to {found[-1]:.0f}"
        print(f"{label:12} median {medians[label]:5.0f} ms, {span}")
    print(f"ratio {medians['annotator'] / medians['bare window']:.2f}")


if __name__ == "__main__":
    main()
