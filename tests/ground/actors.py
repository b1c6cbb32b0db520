"""Who acts in the tests of the ground: people of an office that makes errands."""

from leye.ground.actor import Actor

ANN = Actor(person="person:1", roles=frozenset({"checker", "approver"}), office="unit:7", scope=frozenset({"unit:7"}))
BOB = Actor(person="person:2", roles=frozenset({"approver"}), office="unit:7")
CID = Actor(person="person:3", roles=frozenset({"checker"}), office="unit:8")
