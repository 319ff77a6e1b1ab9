"""Parts in a line: as many beside one another as there is room for."""

import pytest
from PySide6.QtWidgets import QWidget

from ui.flow import Flow
from ui.parts import Tag, Words


@pytest.fixture
def line(qtbot, device):
    around = QWidget()
    qtbot.addWidget(around)
    flow = Flow()
    around.setLayout(flow)
    flow.add(Words("born 21 June 1994 (32)"), *(Tag(f"marker {at}") for at in range(6)))
    around.show()
    return around, flow


def test_what_has_room_stands_in_one_line(line):
    around, flow = line
    around.resize(1200, 40)
    flow.activate()
    middles = {flow.itemAt(at).geometry().center().y() for at in range(flow.count())}
    assert max(middles) - min(middles) <= 1


def test_what_has_none_goes_on_below(line):
    _around, flow = line
    assert flow.heightForWidth(200) > 2 * flow.heightForWidth(1200)


def test_words_longer_than_the_line_wrap_in_it(line):
    _around, flow = line
    assert flow.minimumSize().width() < 120
    assert flow.heightForWidth(100) > flow.heightForWidth(160)


def test_what_is_taken_out_is_gone(line):
    _around, flow = line
    flow.takeAt(0).widget().deleteLater()
    assert flow.count() == 6
    assert flow.itemAt(6) is None
    assert flow.takeAt(6) is None
