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
    situations, names = [situation(tbs, p, ON) for p in people], outputs(tbs)
    rounds = 20  # Leye's turn is otherwise too short for the clock

    def leye() -> None:
        for _ in range(rounds):
            for person in people:
                reader.decide(person)

    def openfisca() -> None:
        for one in situations:
            calculate_one(tbs, one, names, on=ON)

    times = measure.in_turns({"Leye": leye, "OpenFisca": openfisca}, args.repeats)
    head = f"One determination, {len(BENEFITS)} benefits, {len(names)} results of OpenFisca; CPU min / median / max"
    print(f"{head}; {measure.load()}")
    print("  Leye      ", times["Leye"].words(scale=1e6 / args.records / rounds, unit="µs"))
    print("  OpenFisca ", times["OpenFisca"].words(scale=1e6 / args.records, unit="µs"))
    found = measure.ratio(times["OpenFisca"], times["Leye"]) * rounds
    print(f"  OpenFisca / Leye: {found:.0f} times (goal {GOAL})")
    return int(found < GOAL)


if __name__ == "__main__":
    raise SystemExit(main())
