"""/stations/: which station and which subdistrict office serve one's community."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leye.doors.web.decisions import today
from leye.doors.web.drawing.district import schematic
from leye.doors.web.frame import public_page
from leye.records.units import reads


@public_page()
def page(request: HttpRequest) -> HttpResponse:
    day = today()
    query = request.GET.get("q", "").strip()[:40]
    chosen = reads.subdistrict_of_code(request.GET.get("unit", "")[:12], on=day)
    context = {
        "district": schematic(chosen.code if chosen else ""),
        "query": query,
        "found": reads.stations_called(query, on=day),
        "chosen": chosen,
        "names": reads.other_names(chosen) if chosen else [],
        "stations": reads.stations_under(chosen, on=day) if chosen else [],
    }
    return render(request, "public/stations.html", context)
