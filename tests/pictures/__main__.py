"""Makes the pictures of the guide: python3 tests pictures [NAME…]. Each is seen in docs/pictures.

They are painted by the program itself on its sample project, with real keys, without a screen.
With --all [--into FOLDER] [NAME…] it paints every window, dialog and pane instead, to be looked
at: in each language, theme and size, into a folder outside of the project.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from tests.pictures.scenes import SCENES, SIZE, WHOLE, Scene, Stage  # noqa: E402

FOLDER = ROOT / "docs" / "pictures"


def main(arguments: list[str]) -> int:
    """The pictures that the arguments ask for; the exit status."""
    parser = argparse.ArgumentParser(prog="python3 tests pictures", description=__doc__)
    parser.add_argument("--all", action="store_true", help="every view instead of the guide's")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="where those go")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these")
    asked = parser.parse_args(arguments)
    if not asked.all:
        return make_guide(asked.names)
    from tests.pictures.album import make

    return make(asked.into or Path(tempfile.mkdtemp(prefix="annotator-")), asked.names)


def make_guide(names: list[str]) -> int:
    """One process for each scale, as Qt reads it once; the exit status."""
    unknown = sorted(set(names) - {scene.name for scene in SCENES})
    if unknown:
        print(f"Unknown: {' '.join(unknown)}. There are: {' '.join(s.name for s in SCENES)}")
        return 2
    if (scale := os.environ.get("QT_SCALE_FACTOR")) is not None:
        paint([scene for scene in SCENES if not names or scene.name in names], int(scale))
        return 0
    FOLDER.mkdir(exist_ok=True)
    for scale in ("1", "2"):
        environment = {**os.environ, "QT_SCALE_FACTOR": scale}
        subprocess.run([sys.executable, __file__, *names], env=environment, check=True)
    return 0


def paint(scenes: list[Scene], scale: int) -> None:
    """Paint the scenes that are wanted at this scale."""
    from annotator.gui.app import build_application

    app = build_application()
    app.setCursorFlashTime(0)
    with tempfile.TemporaryDirectory() as folder:
        for scene in scenes:
            if scale in scene.scales:
                for theme in scene.themes:
                    stage = Stage(app, Path(folder), theme=theme, size=SIZE)
                    scene.act(stage)
                    picture = stage.picture(None if scene.part is WHOLE else scene.part)
                    path = FOLDER / scene.file(theme, scale)
                    if not picture.save(str(path)):
                        raise OSError(f"{path} can't be written")
                    stage.close()
                    print(path.relative_to(ROOT), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
