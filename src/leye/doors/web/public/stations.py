"""/stations/: which station and which subdistrict office serve one's community."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leye.doors.web.drawing.district import schematic
from leye.doors.web.frame import public_page


@public_page()
def page(request: HttpRequest) -> HttpResponse:
    here = request.GET.get("unit", "")
    district = schematic(here)
    chosen = next((tile for tile in district.tiles if tile.here), None)
    return render(request, "public/stations.html", {"district": district, "chosen": chosen})
