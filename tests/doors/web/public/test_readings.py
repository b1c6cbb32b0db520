"""/readings/: every open point and every reading, once each."""

import re

from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Open


def test_every_reading_is_listed_once_in_order(client):
    html = client.get("/readings/").content.decode()
    codes = re.findall(r'<th scope="row" class="code">(R\d+)</th>', html)
    assert codes == sorted(set(codes), key=lambda code: int(code[1:]))
    assert set(codes) >= {f"R{n}" for n in range(1, 18)}


def test_every_open_point_is_listed(client):
    html = client.get("/readings/").content.decode()
    for parameter in shelf.parameters().values():
        if isinstance(parameter, Open):
            assert parameter.text.zh in html
