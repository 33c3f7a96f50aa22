"""The models dialog: what is installed and on offer, and what can be done about it, on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QStandardItem
from PySide6.QtWidgets import QFileDialog, QHeaderView, QWidget

from desktop.language import spoken, tr
from desktop.model_store import ModelStore
from desktop.models_ask import DirectionsDialog, ask
from desktop.models_layout import ModelsLayout
from desktop.models_list import Item, cells, details, items
from desktop.worker import Worker
from nlp.errors import NlpError
from nlp.languages import NAMES
from nlp.message import tr as message
from nlp.models import Direction
from nlp.models.bring import DirectionsNeeded, bring, take_out
from nlp.models.catalogue import endpoint
from nlp.models.commands import sentence
from nlp.models.convert import convert
from nlp.models.fetch import Progress, fetch
from nlp.models.preferences import Preferences
from nlp.models.store import move, remove
from nlp.paths import Paths

ARCHIVES = "*.zip *.tar *.tar.gz *.tgz *.argosmodel"


class ModelsDialog(ModelsLayout):
    """Not modal: articles can be read meanwhile. One job at a time."""

    def __init__(
        self, store: ModelStore, resources: Path, worker: Worker | None = None, parent: QWidget | None = None
    ) -> None:
        """`worker` may be at a job already, which a dialog before this one began."""
        super().__init__(store, parent)
        self._store, self._resources = store, resources
        self._worker = worker or Worker(self)
        self._items: list[Item] = []
        self._importing: Path | None = None
        self._connect()
        if self._worker.busy:
            self._begin()
        self.refresh()

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._selected())
        self.table.doubleClicked.connect(lambda _: self.install_button.click())
        self.install_button.clicked.connect(self.ask_install)
        self.convert_button.clicked.connect(self.ask_convert)
        self.export_button.clicked.connect(self.choose_export)
        self.remove_button.clicked.connect(self.ask_remove)
        self.import_button.clicked.connect(self.choose_archive)
        self.folder_button.clicked.connect(self.choose_folder)
        self.move_button.clicked.connect(self.choose_place)
        self.cancel_button.clicked.connect(self.cancel)
        self.where.linkActivated.connect(lambda _: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._models()))))
        self._worker.stepped.connect(self._stepped)
        self._worker.failed.connect(self._failed)
        self._worker.completed.connect(self._completed)

    # What is shown

    def refresh(self, select: str = "") -> None:
        """Read the folder anew; the model `select`, or the one that was, is selected."""
        current = self.item()
        wanted = select or (current.id if current else "")
        self._items = items(self._models(), self._resources)
        self._model.setRowCount(0)
        for item in self._items:
            line = [QStandardItem(text) for text in cells(item, tr)]
            line[3].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for cell in line:
                cell.setToolTip(details(item, tr))
            self._model.appendRow(line)
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.table.selectRow(next((i for i, item in enumerate(self._items) if item.id == wanted), 0))
        used = sum(item.size for item in self._items if item.own)
        link = f'<a href="folder">{self._models()}</a>'
        text = self.tr("Your models take {0:.0f} MB in {1}. The network is used by Install alone, and goes to {2}.")
        self.where.setText(text.format(used / 1e6, link, endpoint()))
        self._selected()

    def item(self) -> Item | None:
        """The one selected."""
        row = self.table.currentIndex().row()
        return self._items[row] if 0 <= row < len(self._items) else None

    def _selected(self) -> None:
        item, idle = self.item(), not self._worker.busy
        model = item.model if item else None
        self.details.setText(details(item, tr) if item else "")
        self.install_button.setEnabled(idle and item is not None and item.row is not None and not item.own)
        own = idle and item is not None and item.own
        sound = own and model is not None and not model.broken
        self.remove_button.setEnabled(own)
        self.export_button.setEnabled(sound)
        self.convert_button.setEnabled(sound and model is not None and model.engine == "transformers")
        self.import_button.setEnabled(idle)
        self.folder_button.setEnabled(idle)
        self.move_button.setEnabled(idle and self._models().is_dir())
        usable = model is not None and not model.broken and bool(model.directions)
        self.use_button.setEnabled(usable)
        self._fill_use(item if usable else None)
        for widget in (self.label, self.bar, self.cancel_button):
            widget.setVisible(not idle)

    def _fill_use(self, item: Item | None) -> None:
        menu = self.use_button.menu()
        menu.clear()
        choice = self._store.preferences.choice
        for source, target in sorted(item.directions) if item else ():
            summaries = self.tr("Summaries in {0}").format(spoken(NAMES[target]))
            both = f"{spoken(NAMES[source])} → {spoken(NAMES[target])}"
            action = menu.addAction(summaries if source is target else both)
            action.setCheckable(True)
            action.setChecked(item is not None and choice.get(f"{source}-{target}") == item.id)
            action.toggled.connect(lambda on, pair=(source, target): self._use(pair, on))

    # What is chosen

    def _use(self, pair: Direction, on: bool) -> None:
        """This model for a direction from now on, or again the best one."""
        item, name = self.item(), "-".join(pair)
        choice = {key: value for key, value in self._store.preferences.choice.items() if key != name}
        if on and item is not None:
            choice[name] = item.id
        self._store.update(choice=choice)

    # What is done

    def ask_install(self) -> None:
        item = self.item()
        if item is None or item.row is None:
            return
        row = item.row
        text = self.tr(
            "This connects to {0} and fetches {1}. Nothing of your articles is sent.\n\nLicence: {2}. {3}"
        ).format(endpoint(), row.repo, spoken(row.licence), spoken(row.licence_means))
        start = {self.tr("Connect and install"): lambda: self._start(lambda: fetch(row, self._models()))}
        ask(self, self.tr("Install"), text, start)

    def ask_remove(self) -> None:
        item = self.item()
        if item is None or item.model is None:
            return
        path = item.model.path
        text = self.tr("Delete {0} ({1:.0f} MB)?").format(item.id, item.size / 1e6)
        ask(self, self.tr("Remove"), text, {self.tr("Delete"): lambda: self._start(lambda: _removed(path))})

    def ask_convert(self) -> None:
        item = self.item()
        if item is None or item.model is None:
            return
        path = item.model.path
        text = self.tr(
            "{0} will be converted to int8: several times faster and a quarter of the size. It is compared with the "
            "original before it is used. Is the original to be kept?"
        ).format(item.id)
        ask(self, self.tr("Convert"), text, {
            self.tr("Convert and keep it"): lambda: self._start(lambda: convert(path)),
            self.tr("Convert and delete it"): lambda: self._start(lambda: convert(path, keep=False)),
        })  # fmt: skip

    def choose_export(self) -> None:
        item = self.item()
        if item is None or item.model is None:
            return
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), f"{item.id}.diptych.zip", "*.zip")
        if name:
            self.export_to(Path(name))

    def export_to(self, archive: Path) -> None:
        """Pack the selected model."""
        item = self.item()
        if item is not None and item.model is not None:
            path = item.model.path
            self._start(lambda: take_out(path, archive))

    def choose_archive(self) -> None:
        kinds = ";;".join((self.tr("Archives of models") + f" ({ARCHIVES})", self.tr("All files") + " (*)"))
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import"), "", kinds)
        if name:
            self.bring(Path(name))

    def choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Import a model's folder"))
        if name:
            self.bring(Path(name))

    def choose_place(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("An empty folder that the models are to move to"))
        if name:
            self.move_to(Path(name))

    def move_to(self, target: Path) -> None:
        """Move the models folder, and remember where it is."""
        self._start(lambda: _moved(self._store.paths, target))

    def bring(self, path: Path, directions: Iterable[Direction] = ()) -> None:
        """Import a folder or an archive."""
        pairs = tuple(directions)
        self._importing = path
        self._start(lambda: bring(path, self._models(), pairs))

    def cancel(self) -> None:
        """Stop the job; what has arrived of a download stays for the next time."""
        self._worker.cancel()
        self.refresh()

    def _start(self, steps: Callable[[], Iterable[object]]) -> None:
        if self._worker.busy:
            return
        self.banner.hide()
        self._worker.start(steps)
        self._begin()
        self._selected()
        self.cancel_button.setFocus()

    def _begin(self) -> None:
        self.label.setText(self.tr("Beginning…"))
        self.bar.setRange(0, 0)

    @Slot(object)
    def _stepped(self, step: object) -> None:
        if isinstance(step, Progress):
            self.label.setText(spoken(sentence(step)))
            self.bar.setRange(0, 1000 if step.total else 0)
            self.bar.setValue(int(1000 * step.done / step.total) if step.total else 0)
            if step.path is not None:
                self.refresh(step.path.name)

    @Slot(object)
    def _failed(self, error: object) -> None:
        self.refresh()
        if isinstance(error, DirectionsNeeded) and self._importing is not None:
            path = self._importing
            DirectionsDialog(self, error, lambda pairs: self.bring(path, pairs)).open()
        elif isinstance(error, NlpError | OSError):
            self.banner.say(spoken(str(error)))
        elif isinstance(error, BaseException):
            raise error

    @Slot()
    def _completed(self) -> None:
        self.refresh()
        self.table.setFocus()

    def _models(self) -> Path:
        return self._store.preferences.models(self._store.paths)


def _removed(path: Path) -> Iterable[Progress]:
    yield Progress(message("removing"))
    remove(path)


def _moved(paths: Paths, target: Path) -> Iterable[Progress]:
    for done, total in move(Preferences.read(paths).models(paths), target):
        yield Progress(message("moving"), done, total)
    replace(Preferences.read(paths), folder=str(target)).write(paths)
