"""Subsidy for an enterprise that trains high skills."""

from leye.rulebook.facts.training import Training
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Open, Sum, Text, example, yuan


class HighSkillTraining(Benefit, of=Training, clause="2.5.2"):
    title = Text("企业高技能人才培训补贴", "High-skill training subsidy")
    summary = Text(
        "企业开展高技能人才培养的，给予培训补贴，并提高额度。",
        "An enterprise that trains high skills gets a subsidy for each trainee.",
    )
    audience = "employer"
    each = Open(Text("每名学员补贴多少？", "How much for each trainee?"), "yuan")

    by_enterprise = Condition(Text("由企业组织", "Organised by an enterprise"), Training.organiser == "enterprise")
    high_skill = Condition(Text("属于高技能人才培养", "Trains high skills"), Training.high_skill)

    award = Sum(Text("按培训合格人数", "For each trainee"), each, times=Training.trainees)
    reading = ()
    evidence = (r.LICENCE, r.TRAINING_PLAN)
    route, funding = r.BUREAU_THEN_FINANCE, "training"
    examples = (
        example(organiser="enterprise", high_skill=True, trainees=12, awaits={"high-skill-training.each"}),
        example(
            organiser="enterprise",
            high_skill=True,
            trainees=12,
            settings={"high-skill-training.each": yuan(1_000)},
            gives=yuan(12_000),
        ),
        example(organiser="provider", high_skill=True),
        example(organiser="enterprise", high_skill=False),
        example(organiser="enterprise", asks={"high_skill"}),
    )
