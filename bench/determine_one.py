"""One determination of the nine resident benefits with reasons: Leye's record reader beside OpenFisca from a dictionary."""

from __future__ import annotations

import argparse

from bench import measure
from bench.beside_openfisca import calculate_one, outputs, situation, system
from bench.population import BENEFITS, RESIDENT, VALUES
from leye.rulebook.kernel.read_record import Reader
from tests.rulebook.dossiers import ON, records, table

GOAL = 500


def main() -> int:
    """Print both sides' CPU for one determination and their ratio; 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1000 if measure.FULL else 200)
    parser.add_argument("--repeats", type=int, default=9 if measure.FULL else 5)
    args = parser.parse_args()
    people = records(table(RESIDENT, args.records, seed=3, unknown=0.05))
    reader, tbs = Reader(BENEFITS, on=ON, values=VALUES), system()
    situations = [situation(tbs, p, ON) for p in people]
    rounds = 20  # Leye's turn is otherwise too short for the clock

    def leye() -> None:
        for _ in range(rounds):
            for person in people:
                reader.decide(person)

    def openfisca(asks: bool) -> None:
        names = outputs(tbs, asks=asks)
        for one in situations:
            calculate_one(tbs, one, names, on=ON)

    sides = {"Leye": leye, "OpenFisca": lambda: openfisca(True), "OpenFisca, conditions only": lambda: openfisca(False)}
    times = measure.in_turns(sides, args.repeats)
    print(f"One determination of {len(BENEFITS)} benefits with reasons; CPU min / median / max; {measure.load()}")
    for name, found in times.items():
        each = args.records * (rounds if name == "Leye" else 1)
        print(f"  {name:28s}{found.words(scale=1e6 / each, unit='µs')}")
    whole, why = (measure.ratio(times[name], times["Leye"]) * rounds for name in list(sides)[1:])
    print(f"  OpenFisca / Leye: {whole:.0f} times; without what is missing, which Leye still tells, {why:.0f} times (goal {GOAL})")
    return int(whole < GOAL)


if __name__ == "__main__":
    raise SystemExit(main())
